using System.Text.RegularExpressions;
using Synapse.ContractGeneration;

namespace Synapse.SpecGate.Sdk;

/// <summary>Makes the client of a contract by the program, the tool, the configuration and the templates of the build.</summary>
internal sealed class ClientGenerator(Repository repository)
{
    // The build's own filter: progress notes and stack traces.
    private static readonly Regex Noise = new(Repository.Metadata("NSwagNoise"));

    private readonly ManagedTool _nswag = new(Repository.Metadata("NSwagTool"));

    /// <summary>Generates the C# of the client.</summary>
    public GeneratedClient Generate(SpecificationVersion version)
    {
        Contract contract = Contract.Parse(version.Text);
        if (contract.Problems.Count > 0)
        {
            return new GeneratedClient(
                null,
                [
                    .. contract.Problems.Select(problem =>
                        new GenerationProblem($"SYN{(int)problem.Code}", problem.Message, problem.Place.Line, problem.Place.Column)),
                ]);
        }

        DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(repository.Work, $"client-{Guid.NewGuid():N}"));
        try
        {
            string specification = Path.Combine(folder.FullName, "contract.json");
            string output = Path.Combine(folder.FullName, "SynapseClient.g.cs");
            File.WriteAllText(specification, contract.ToIntermediate());
            (_, string log) = _nswag.Run(
                "run",
                repository.NSwagConfiguration,
                $"/variables:Spec={Relative(specification)},Templates=templates,Output={Relative(output)}"
            );
            if (!File.Exists(output))
            {
                string[] problem = [.. log.Split('\n').Where(line => !Noise.IsMatch(line)).Select(line => line.Trim())];
                return new GeneratedClient(null, [new GenerationProblem("client-not-generated", string.Join(' ', problem).Trim())]);
            }

            return new GeneratedClient(File.ReadAllText(output), []);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // NSwag's variables know no escape for a comma or an equals sign, so paths are relative to the configuration.
    private string Relative(string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(repository.NSwagConfiguration)!, path).Replace('\\', '/');
}
