using System.Text;
using Synapse.ContractGeneration;
using Synapse.ContractGeneration.Diagnostics;

if (args is not [string file, string output])
{
    Console.Error.WriteLine("Usage: Synapse.ContractGeneration <contract> <output>");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
Contract contract = Contract.Read(file);
foreach (Problem problem in contract.Problems)
{
    Console.WriteLine(problem.ToString(file));
}

if (contract.Problems.Count > 0)
{
    return 1;
}

File.WriteAllText(output, contract.ToIntermediate());
return 0;
