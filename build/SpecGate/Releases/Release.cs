using System.Globalization;
using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Releases;

/// <summary>Makes a version of what is in the working tree.</summary>
internal sealed partial class Release(Repository repository)
{
    private const string Unreleased = "## Unreleased";

    /// <summary>
    /// Gives the version to the contract and the packages, keeps the contract as that of the release, moves what came to the public
    /// API to what is released, and dates the changelog.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="suggested">The lowest version that the changes allow.</param>
    /// <param name="today">The day of the release.</param>
    /// <exception cref="GateException">The version is too low, or the changelog has nothing to date; nothing was written.</exception>
    public void Make(SemanticVersion version, VersionSuggestion suggested, DateOnly today)
    {
        if (version.CompareTo(suggested.Version) < 0)
        {
            throw new GateException($"{version} is too low, it must be at least {suggested.Version}: {suggested.Reason}.");
        }

        string changelog = Date(File.ReadAllText(repository.Changelog), version, today);
        Replace(repository.Specification, InfoVersion(), version);
        Replace(repository.BuildProperties, PackageVersion(), version);
        Directory.CreateDirectory(repository.Released);
        File.Copy(repository.Specification, Path.Combine(repository.Released, $"{version}.yaml"));
        File.WriteAllText(repository.Changelog, changelog);
        new ApiListing(repository).Ship();
    }

    private static string Date(string changelog, SemanticVersion version, DateOnly today)
    {
        int title = changelog.IndexOf(Unreleased + "\n", StringComparison.Ordinal);
        if (title < 0)
        {
            throw new GateException($"CHANGELOG.md has no heading \"{Unreleased}\".");
        }

        int text = title + Unreleased.Length;
        string entries = changelog[text..].Split("\n## ", 2)[0];
        return string.IsNullOrWhiteSpace(entries)
            ? throw new GateException($"CHANGELOG.md says nothing under \"{Unreleased}\".")
            : string.Create(CultureInfo.InvariantCulture, $"{changelog[..text]}\n\n## {version} - {today:yyyy-MM-dd}{changelog[text..]}");
    }

    private static void Replace(string file, Regex place, SemanticVersion version)
    {
        string text = File.ReadAllText(file);
        Match match = place.Match(text);
        if (!match.Success)
        {
            throw new GateException($"{Path.GetFileName(file)} names no version.");
        }

        File.WriteAllText(file, text[..match.Index] + version + text[(match.Index + match.Length)..]);
    }

    [GeneratedRegex(@"(?<=^info:\n(?:  .*\n)*?  version: )\S+", RegexOptions.Multiline)]
    private static partial Regex InfoVersion();

    [GeneratedRegex("(?<=<VersionPrefix>)[^<]+")]
    private static partial Regex PackageVersion();
}
