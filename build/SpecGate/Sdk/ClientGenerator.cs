using System.Text.RegularExpressions;
using Synapse.ContractGeneration;

namespace Synapse.SpecGate.Sdk;

/// <summary>Makes the client of a contract, with the tool, the configuration and the templates of the build.</summary>
internal sealed partial class ClientGenerator(Repository repository)
{
    private readonly ManagedTool _nswag = new(Repository.Metadata("NSwagTool"));

    /// <summary>Generates the C# of the client.</summary>
    /// <returns>The code, or what the contract lacks.</returns>
    public (string? Code, string? Problem) Generate(SpecificationVersion version)
    {
        Contract contract = Contract.Parse(version.Text);
        if (contract.Problems.Count > 0)
        {
            return (null, string.Join(' ', contract.Problems.Select(problem => $"Line {problem.Place.Line}: {problem.Message}")));
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
                return (
                    null,
                    string.Join(' ', log.Split('\n').Where(line => !ProgressOrTrace().IsMatch(line)).Select(line => line.Trim())).Trim()
                );
            }

            return (File.ReadAllText(output), null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // NSwag's variables know no escape for a comma or an equals sign, so paths are relative to the configuration.
    private string Relative(string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(repository.NSwagConfiguration)!, path).Replace('\\', '/');

    [GeneratedRegex(@"^(NSwag (command|bin)|Visit |Executing |Runtime:|Done\.|Duration:|\s*at |\s*---)")]
    private static partial Regex ProgressOrTrace();
}
