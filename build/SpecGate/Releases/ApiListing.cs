namespace Synapse.SpecGate.Releases;

/// <summary>
/// The committed listing of the public API, in the form of Microsoft.CodeAnalysis.PublicApiAnalyzers: what the last release has in
/// one file, and in another what came since and what, marked, went.
/// </summary>
internal sealed class ApiListing(Repository repository)
{
    public const string Command = "dotnet run --project build/SpecGate -- accept";

    /// <summary>The code of the finding that the listing is not current.</summary>
    public const string Outdated = "api-listing-outdated";

    private const string Removed = "*REMOVED*";

    // The analyzer's own mark of a listing that tells nullable types from others.
    private const string Title = "#nullable enable";

    private readonly string[] _shipped = Read(repository.ShippedApi);
    private readonly string[] _unshipped = Read(repository.UnshippedApi);

    /// <summary>The public API as it is committed.</summary>
    public IReadOnlyList<string> Lines =>
        [
            .. _shipped
                .Except(Gone)
                .Concat(_unshipped.Where(line => !line.StartsWith(Removed, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What the last release had and the committed API has not.</summary>
    public IReadOnlyList<string> Gone =>
        [.. _unshipped.Where(line => line.StartsWith(Removed, StringComparison.Ordinal)).Select(line => line[Removed.Length..])];

    /// <summary>Notes the public API as it is now.</summary>
    public void Accept(IReadOnlyList<string> api) => Write(
        repository.UnshippedApi,
        [.. _shipped.Except(api).Select(line => Removed + line), .. api.Except(_shipped).Order(StringComparer.Ordinal)]);

    /// <summary>Notes that the committed public API is released.</summary>
    public void Ship()
    {
        Write(repository.ShippedApi, Lines);
        Write(repository.UnshippedApi, []);
    }

    private static string[] Read(string file) =>
        File.Exists(file) ? [.. File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#')] : [];

    private static void Write(string file, IReadOnlyList<string> lines) =>
        File.WriteAllText(file, string.Concat(lines.Prepend(Title).Select(line => line + "\n")));
}
