using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Synapse.TestSupport;

namespace Synapse.Packages;

/// <summary>Looks into a package: what every one has, and what none may have.</summary>
internal static class PackageContents
{
    private static readonly string[] Required = ["README.md", "icon.png"];
    private static readonly string[] RequiredMetadata = ["license", "description", "tags", "readme", "icon", "copyright", "authors"];

    /// <exception cref="FailedException">Something is missing, or a file names a folder of this machine.</exception>
    public static void Check(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        string name = Path.GetFileName(package);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            CheckPaths(name, entry);
        }

        if (package.EndsWith(".nupkg", StringComparison.Ordinal))
        {
            CheckMetadata(name, archive);
            CheckNotices(name, archive);
        }
        else if (!archive.Entries.Any(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            throw new FailedException($"{name} has no symbols.");
        }
    }

    private static void CheckPaths(string package, ZipArchiveEntry entry)
    {
        byte[] content = Read(entry);
        string path = RepositoryFolder.Root.TrimEnd('/', '\\');
        if (content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(path)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(path)) >= 0)
        {
            throw new FailedException($"{package}: {entry.FullName} names the folder {path}.");
        }
    }

    private static void CheckMetadata(string package, ZipArchive archive)
    {
        string[] missing = [.. Required.Where(file => archive.GetEntry(file) is null)];
        ZipArchiveEntry specification = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal));
        using Stream stream = specification.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().First();
        missing = [.. missing, .. RequiredMetadata.Where(field => !metadata.Elements().Any(element => element.Name.LocalName == field))];
        if (missing.Length > 0)
        {
            throw new FailedException($"{package} has no {string.Join(", ", missing)}.");
        }
    }

    /// <summary>Every library of others that a package contains is in its notices.</summary>
    private static void CheckNotices(string package, ZipArchive archive)
    {
        string notices = archive.GetEntry("THIRD-PARTY-NOTICES.txt") is { } entry ? Encoding.UTF8.GetString(Read(entry)) : "";
        string[] missing =
        [
            .. archive.Entries
                .Where(file => IsLibrary(file.Name) && !IsNamed(Path.GetFileNameWithoutExtension(file.Name)))
                .Select(file => file.Name)
                .Distinct(),
        ];
        if (missing.Length > 0)
        {
            throw new FailedException($"{package} has no third-party notice of {string.Join(", ", missing)}.");
        }

        bool IsNamed(string library) => library.StartsWith("Synapse.", StringComparison.Ordinal) || library == "dotnet-synapse"
            || notices.Contains(library, StringComparison.Ordinal) || notices.Contains(library["lib".Length..], StringComparison.Ordinal)
            || (library.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                && notices.Contains("Microsoft.Extensions.*", StringComparison.Ordinal));
    }

    private static bool IsLibrary(string file) => Path.GetExtension(file) is ".dll" or ".so" or ".dylib" or ".a";

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
