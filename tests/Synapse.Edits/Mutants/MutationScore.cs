using System.Globalization;
using System.Text.Json;

namespace Synapse.Edits.Mutants;

/// <summary>What is known of all folders: kept for machines beside the page for readers.</summary>
internal sealed record MutationScore(IReadOnlyList<FolderScore> Folders)
{
    public const string Data = "tests/Synapse.Generated.Tests/mutation.json";
    public const string Page = "tests/Synapse.Generated.Tests/MUTATION.md";

    private const double Goal = 0.95;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Mutants => Folders.Sum(folder => folder.Mutants);

    public int Missed => Folders.Sum(folder => folder.Missed);

    public string Percent => Share.Of(Missed, Mutants);

    public bool IsEnough => Mutants - Missed >= Goal * Mutants;

    public static MutationScore Load(string repository)
    {
        string path = Path.Combine(repository, Data);
        return File.Exists(path) ? JsonSerializer.Deserialize<MutationScore>(File.ReadAllText(path), Json)! : new MutationScore([]);
    }

    /// <summary>The same with a folder measured anew; what was written of a mutant that is missed again stays.</summary>
    public MutationScore With(FolderScore measured)
    {
        var reasons = Folders.SelectMany(folder => folder.Files)
            .SelectMany(file => file.Missed.Select(mutant => (Key: (file.Name, mutant.Original, mutant.Replacement), mutant.Reason)))
            .DistinctBy(known => known.Key)
            .ToDictionary(known => known.Key, known => known.Reason);
        FolderScore explained = measured with
        {
            Files =
            [
                .. measured.Files.Select(file =>
                    file with
                    {
                        Missed =
                        [
                            .. file.Missed.Select(mutant =>
                                mutant with
                                {
                                    Reason = reasons.GetValueOrDefault((file.Name, mutant.Original, mutant.Replacement)),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
        return new([
            .. Folders
                .Where(folder => folder.Name != measured.Name)
                .Append(explained)
                .OrderBy(folder => folder.Name, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The same with some files of a folder measured anew.</summary>
    public MutationScore WithFiles(FolderScore measured)
    {
        IEnumerable<FileScore> others = Folders.Where(folder => folder.Name == measured.Name)
            .SelectMany(folder => folder.Files)
            .Where(file => measured.Files.All(anew => anew.Name != file.Name));
        return With(measured with { Files = [.. others.Concat(measured.Files).OrderBy(file => file.Name, StringComparer.Ordinal)] });
    }

    public void Save(string repository)
    {
        File.WriteAllText(Path.Combine(repository, Data), JsonSerializer.Serialize(this, Json) + "\n");
        File.WriteAllText(Path.Combine(repository, Page), MutationPage.Of(this));
    }
}

/// <param name="Name">The folder's name.</param>
/// <param name="Measured">The day on which it was measured last, in part or as a whole.</param>
/// <param name="Files">Its files that have mutants.</param>
internal sealed record FolderScore(string Name, DateOnly Measured, IReadOnlyList<FileScore> Files)
{
    public int Killed => Files.Sum(file => file.Killed);

    public int TimedOut => Files.Sum(file => file.TimedOut);

    public int Missed => Files.Sum(file => file.Missed.Count);

    public int Mutants => Killed + TimedOut + Missed;

    public string Percent => Share.Of(Missed, Mutants);
}

/// <param name="Name">The file, below the client's folder.</param>
/// <param name="Killed">How many mutants a test failed on.</param>
/// <param name="TimedOut">How many kept the tests from ending.</param>
/// <param name="Missed">Those that no test noticed.</param>
internal sealed record FileScore(string Name, int Killed, int TimedOut, IReadOnlyList<MissedMutant> Missed);

/// <param name="Line">The line in the file, counted from one.</param>
/// <param name="Original">What stands there.</param>
/// <param name="Replacement">What stood there instead.</param>
/// <param name="Reason">Why no test can notice it, as somebody wrote who looked at it; null if nobody did.</param>
internal sealed record MissedMutant(int Line, string Original, string Replacement, string? Reason = null);

internal static class Share
{
    public static string Of(int missed, int mutants) =>
        ((mutants - missed) / (double)mutants).ToString("0.0 %", CultureInfo.InvariantCulture);
}
