using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.Edits.Protections;

/// <summary>The table beside the program, and the same for machines. What was not run this time keeps its line.</summary>
internal static class ProtectionTable
{
    public const string Page = "tests/Synapse.Edits/PROTECTIONS.md";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static void Save(string repository, IEnumerable<ProtectionOutcome> outcomes)
    {
        string path = Path.Combine(repository, "artifacts", "protections.json");
        Dictionary<string, Row> known = File.Exists(path)
            ? JsonSerializer.Deserialize<Row[]>(File.ReadAllText(path), Json)!.ToDictionary(row => row.Key)
            : [];
        foreach (ProtectionOutcome outcome in outcomes)
        {
            var row = new Row(KeyOf(outcome.Protection), outcome.Verdict, outcome.By, Math.Round(outcome.Duration.TotalSeconds, 1));
            known[row.Key] = row;
        }

        Row?[] rows = [.. Protection.All.Select(protection => known.GetValueOrDefault(KeyOf(protection)))];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(rows.OfType<Row>(), Json));
        File.WriteAllText(Path.Combine(repository, Page), Markdown(rows));
    }

    private static string KeyOf(Protection protection) => $"{protection.Row}: {protection.Edit.Name}";

    private static string Markdown(Row?[] rows)
    {
        int caught = rows.Count(row => row?.Verdict is Verdict.Caught or Verdict.Hangs or Verdict.Crashes);
        var page = new StringBuilder()
            .Append("# Every protection, removed\n\n")
            .Append(
                "Each line takes one protection out of the SDK, on a copy, and runs the tests of its row of faults or bad inputs: they must fail. Written by `dotnet run --project tests/Synapse.Edits -- protections`; the edits themselves are in [Protections](Protections).\n\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"{caught} of {rows.Count(row => row is not null)} that were run were noticed; {rows.Count(row => row is null)} have not been run.\n\n"
            )
            .Append("| Row | Without its protection | File | Noticed by |\n| --- | --- | --- | --- |\n");
        foreach ((Protection protection, Row? row) in Protection.All.Zip(rows))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {protection.Row} | {protection.Edit.Name} | `{Path.GetFileName(protection.Edit.File)}` | {Notice(row)} |\n"
            );
        }

        return page.ToString();
    }

    private static string Notice(Row? row) =>
        row?.Verdict switch
        {
            null => "not run",
            Verdict.Caught => $"`{row.By[0].Replace("|", "\\|", StringComparison.Ordinal)}`"
                + (row.By.Count > 1 ? $" and {row.By.Count - 1} more" : ""),
            Verdict.Hangs => "hangs",
            Verdict.Crashes => "ends the process",
            Verdict.Survived => "**nothing**",
            _ => "**does not compile**",
        };

    private sealed record Row(string Key, Verdict Verdict, IReadOnlyList<string> By, double Seconds);
}
