using System.Globalization;
using System.Text.Json;

namespace Synapse.Edits;

/// <summary>What a reader sees, line by line as it happens, and the same for machines.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(int number, int total, EditOutcome outcome)
    {
        string by = outcome.IsCaught
            ? outcome.CaughtBy[0] + (outcome.CaughtBy.Count > 1 ? $" (+{outcome.CaughtBy.Count - 1} more)" : "")
            : "NOTHING";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number, 3}/{total} {(outcome.IsCaught ? "caught" : "MISSED"), -6} {outcome.Edit.Side, -7} {outcome.Edit.Name, -52} {outcome.Duration.TotalSeconds, 4:0} s  {by}"
            )
        );
    }

    public static void Save(string path, IReadOnlyList<EditOutcome> outcomes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var rows = outcomes.Select(outcome => new
        {
            name = outcome.Edit.Name,
            side = outcome.Edit.Side.ToString().ToLowerInvariant(),
            file = outcome.Edit.File,
            caught = outcome.IsCaught,
            caughtBy = outcome.CaughtBy,
            seconds = Math.Round(outcome.Duration.TotalSeconds, 1),
        });
        File.WriteAllText(path, JsonSerializer.Serialize(rows, Indented));
    }
}
