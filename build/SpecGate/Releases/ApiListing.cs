namespace Synapse.SpecGate.Releases;

/// <summary>
/// The committed listing of the public API: what the last release has in one file, and in another what came since and what, marked, went.
/// </summary>
internal sealed class ApiListing(Repository repository)
{
    public const string Command = "dotnet run --project build/SpecGate -- accept";

    private const string Removed = "*REMOVED*";
    private const string ShippedTitle = "# The public API of the last release.";
    private const string UnshippedTitle =
        $"# What came to the public API since the last release, and what went ({Removed}). Written by: {Command}";

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
        UnshippedTitle,
        [.. _shipped.Except(api).Select(line => Removed + line), .. api.Except(_shipped).Order(StringComparer.Ordinal)]);

    /// <summary>Notes that the committed public API is released.</summary>
    public void Ship()
    {
        Write(repository.ShippedApi, ShippedTitle, Lines);
        Write(repository.UnshippedApi, UnshippedTitle, []);
    }

    private static string[] Read(string file) =>
        File.Exists(file) ? [.. File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#')] : [];

    private static void Write(string file, string title, IReadOnlyList<string> lines) =>
        File.WriteAllText(file, string.Concat(lines.Prepend(title).Select(line => line + "\n")));
}
