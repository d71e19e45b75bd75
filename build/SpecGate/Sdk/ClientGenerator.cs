using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Sdk;

/// <summary>Makes the client of a contract, with the tool, the configuration and the templates of the build.</summary>
internal sealed partial class ClientGenerator(Repository repository)
{
    // The build's own filter: progress notes and stack traces.
    private static readonly Regex Noise = new(Repository.Metadata("NSwagNoise"));

    private readonly ManagedTool _nswag = new(Repository.Metadata("NSwagTool"));

    /// <summary>Generates the C# of the client.</summary>
    public GeneratedClient Generate(SpecificationVersion version)
    {
        DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(repository.Work, $"client-{Guid.NewGuid():N}"));
        try
        {
            string specification = Path.Combine(folder.FullName, "specification.yaml");
            string output = Path.Combine(folder.FullName, "SynapseClient.g.cs");
            File.WriteAllText(specification, version.Text);
            (_, string log) = _nswag.Run(
                "run",
                repository.NSwagConfiguration,
                $"/variables:Spec={Relative(specification)},Templates=templates,Output={Relative(output)}"
            );
            if (!File.Exists(output))
            {
                string[] problem = [.. log.Split('\n').Where(line => !Noise.IsMatch(line)).Select(line => line.Trim())];
                return new GeneratedClient(null, [Problem(string.Join(' ', problem).Trim())]);
            }

            string code = File.ReadAllText(output);
            GenerationProblem[] problems =
            [
                .. TemplateError().Matches(code).Select(match => match.Groups[1].Value.Trim()).Distinct().Select(Problem),
            ];
            return new GeneratedClient(problems.Length == 0 ? code : null, problems);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static GenerationProblem Problem(string text) => new("client-not-generated", text);

    // NSwag's variables know no escape for a comma or an equals sign, so paths are relative to the configuration.
    private string Relative(string path) =>
        Path.GetRelativePath(Path.GetDirectoryName(repository.NSwagConfiguration)!, path).Replace('\\', '/');

    [GeneratedRegex("^ *#error (.+)$", RegexOptions.Multiline)]
    private static partial Regex TemplateError();
}
