using System.Text.Json;

namespace Synapse.Edits.Mutants;

/// <summary>Reads what Stryker writes: the schema of mutation-testing-elements.</summary>
internal static class StrykerReport
{
    public static FolderScore Read(string path, string sdk, string folder)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(path));
        var files = new List<FileScore>();
        foreach (
            JsonProperty file in report
                .RootElement.GetProperty("files")
                .EnumerateObject()
                .OrderBy(file => file.Name, StringComparer.Ordinal)
        )
        {
            string name = Path.GetRelativePath(sdk, file.Name).Replace('\\', '/');
            JsonElement[] mutants =
            [
                .. file
                    .Value.GetProperty("mutants")
                    .EnumerateArray()
                    .Where(mutant => StatusOf(mutant) is not ("Ignored" or "CompileError")),
            ];
            if (name.StartsWith(folder + "/", StringComparison.Ordinal) && mutants.Length > 0)
            {
                string[] source = file.Value.GetProperty("source").GetString()!.Split('\n');
                files.Add(new FileScore(
                    name,
                    mutants.Count(mutant => StatusOf(mutant) == "Killed"),
                    mutants.Count(mutant => StatusOf(mutant) == "Timeout"),
                    [.. mutants.Where(mutant => StatusOf(mutant) is "Survived" or "NoCoverage").Select(mutant => Missed(mutant, source))]));
            }
        }

        return new FolderScore(folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), files);
    }

    private static string StatusOf(JsonElement mutant) => mutant.GetProperty("status").GetString()!;

    private static MissedMutant Missed(JsonElement mutant, string[] source)
    {
        JsonElement start = mutant.GetProperty("location").GetProperty("start");
        JsonElement end = mutant.GetProperty("location").GetProperty("end");
        int line = start.GetProperty("line").GetInt32();
        int column = start.GetProperty("column").GetInt32() - 1;
        string text = source[line - 1];
        string original =
            end.GetProperty("line").GetInt32() == line
                ? text[column..(end.GetProperty("column").GetInt32() - 1)]
                : text[column..].TrimEnd() + " …";
        string replacement = mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" ");

        // "false" alone tells nothing.
        string before = original.Length < 12 ? text[..column].TrimStart() : "";
        return new MissedMutant(line, before + original, before + replacement);
    }
}
