using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.ContractFiles;

namespace Synapse.SpecGate.Checks;

/// <summary>Whether the contract keeps to the rules of openapi/redocly.yaml, by Redocly.</summary>
internal sealed class Lint(Repository repository) : ICheck
{
    public string Name => "Lint";

    public IEnumerable<Finding> Run(SpecificationChange change) => Run([change.After.Text]).Single();

    /// <summary>The findings on each of several texts, by one run of the tool.</summary>
    public IReadOnlyList<IReadOnlyList<Finding>> Run(IReadOnlyList<string> texts)
    {
        DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(repository.Work, $"lint-{Guid.NewGuid():N}"));
        try
        {
            string[] files =
            [
                .. texts.Select(
                    (text, index) => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{index}.yaml"))
                ),
            ];
            foreach ((string file, string text) in files.Zip(texts))
            {
                File.WriteAllText(file, text);
            }

            return
            [
                .. Reports(files).Select(report => report["problems"]!.AsArray().Select(problem => Parse(problem!.AsObject())).ToArray()),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private List<JsonObject> Reports(string[] files)
    {
        (_, string output, string errors) = NpmTool.RunScript(
            NpmTool.PathOf("@redocly", "cli", "bin", "cli.js"),
            ["lint", .. files, "--config", repository.LintRules, "--format", "json", "--max-problems", "1000"]
        );

        // One report for each file, one behind the other.
        var reports = new List<JsonObject>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                reports.Add(JsonNode.Parse(ref reader)!.AsObject());
            }
        }
        catch (JsonException)
        {
            reports.Clear();
        }

        // The note on the version of Node.js stands in a frame.
        return reports.Count == files.Length
            ? reports
            : throw new GateException(
                $"Redocly did not answer as it should: {string.Join(' ', errors.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !"╔║╚".Contains(line[0], StringComparison.Ordinal)))}"
            );
    }

    private static Finding Parse(JsonObject problem) => new(
        (string)problem["severity"]! == "error" ? Severity.Unsound : Severity.Harmless,
        (string)problem["ruleId"]!,
        ((string)problem["message"]!).ReplaceLineEndings(" "),
        Place(problem["location"]![0]!));

    private static string Place(JsonNode location) =>
        (string?)location["pointer"] is { Length: > 2 } pointer ? pointer : location["start"] is { } start ? $"line {start["line"]}" : "";
}
