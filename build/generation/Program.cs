using System.Text;
using Synapse.ContractGeneration;
using Synapse.ContractGeneration.Diagnostics;

if (args is ["--publish", var run, var folder])
{
    GeneratedFiles.Publish(run, folder);
    return 0;
}

if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("Usage: Synapse.ContractGeneration <contract> <output> [<output for the command line>]");
    Console.Error.WriteLine("       Synapse.ContractGeneration --publish <path of a run's files> <folder>");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
string file = args[0];
Contract contract = Contract.Read(file);
foreach (Problem problem in contract.Problems)
{
    Console.WriteLine(problem.ToString(file));
}

if (contract.Problems.Count > 0)
{
    return 1;
}

File.WriteAllText(args[1], contract.ToIntermediate());
if (args.Length == 3)
{
    File.WriteAllText(args[2], contract.ToPlain());
}

return 0;
