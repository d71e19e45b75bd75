using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.ContractFiles;

namespace Synapse.SpecGate.Checks;

/// <summary>Whether the contract is valid OpenAPI and keeps to the rules of openapi/redocly.yaml, by Redocly.</summary>
internal sealed class Lint(Repository repository) : IBatchCheck
{
    private static readonly HashSet<string> StructuralRules = ["struct", "no-unresolved-refs", "spec"];

    private readonly Dictionary<SpecificationChange, IReadOnlyList<Finding>> _prepared = new(ReferenceEqualityComparer.Instance);

    public string Name => "Lint";

    /// <summary>Whether a finding says that the contract is not an OpenAPI document, so that no other check can read it.</summary>
    public static bool IsStructural(Finding finding) => StructuralRules.Contains(finding.Code) && finding.Severity == Severity.Unsound;

    public void Prepare(IReadOnlyList<SpecificationChange> changes)
    {
        foreach ((SpecificationChange change, JsonObject report) in changes.Zip(Run([.. changes.Select(change => change.After.Text)])))
        {
            _prepared[change] = [.. report["problems"]!.AsArray().Select(problem => Parse(problem!.AsObject(), change))];
        }
    }

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        if (!_prepared.ContainsKey(change))
        {
            Prepare([change]);
        }

        return _prepared[change];
    }

    /// <summary>Gets the report on each of several texts, by one run of the tool.</summary>
    private List<JsonObject> Run(IReadOnlyList<string> texts)
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

            return Reports(files);
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

        if (reports.Count == files.Length)
        {
            return reports;
        }

        // One file on which the tool stops must not cost the others their reports.
        int half = files.Length / 2;
        return files.Length > 1 ? [.. Reports(files[..half]), .. Reports(files[half..])] : [Stopped(errors)];
    }

    /// <summary>
    /// Makes a report of a run that ended without one: either the contract is so far from OpenAPI, or the tool is not there.
    /// </summary>
    private static JsonObject Stopped(string errors)
    {
        string[] lines = [.. errors.Split('\n').Select(line => line.Trim())];
        int reason = Array.FindIndex(lines, line => line.StartsWith("Something went wrong when processing", StringComparison.Ordinal));
        if (reason < 0)
        {
            // The note on the version of Node.js stands in a frame.
            throw new GateException($"Redocly wrote no report: {string.Join(' ', lines.Where(IsMessage))}");
        }

        string message = string.Join(' ', lines.Skip(reason + 1).Where(IsMessage)).TrimStart('-', ' ');
        return new JsonObject
        {
            ["problems"] = new JsonArray(new JsonObject
            {
                ["severity"] = "error",
                ["ruleId"] = "struct",
                ["message"] = $"Redocly cannot read the contract; a value has a type that OpenAPI does not know at its place ({message}).",
            }),
        };
    }

    private static bool IsMessage(string line) => line.Length > 0 && !"╔║╚".Contains(line[0], StringComparison.Ordinal);

    private static Finding Parse(JsonObject problem, SpecificationChange change)
    {
        JsonNode? location = (problem["location"] as JsonArray ?? []).FirstOrDefault();
        string? pointer = (string?)location?["pointer"] is { Length: > 2 } text ? text.TrimStart('#') : null;
        return new Finding(
            (string)problem["severity"]! == "error" ? Severity.Unsound : Severity.Harmless,
            (string)problem["ruleId"]!,
            ((string)problem["message"]!).ReplaceLineEndings(" "),
            pointer is null ? "" : change.Places.NameOf(pointer),
            pointer is null ? (int?)location?["start"]?["line"] : change.Places.LineOf(pointer));
    }
}
