using System.Text;
using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Writing;

if (args is not [string contract, string output])
{
    Console.Error.WriteLine("Usage: Synapse.ContractGeneration <contract> <output>");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
var problems = new ProblemList();
MapNode? root = YamlText.Read(File.ReadAllText(contract), problems);
foreach (Problem problem in problems)
{
    Console.WriteLine(problem.ToString(contract));
}

if (root is null || problems.Count > 0)
{
    return 1;
}

JsonNode document = NodeJson.Of(root)!;
NSwagForm.Apply(document);
File.WriteAllText(output, document.ToJsonString());
return 0;
