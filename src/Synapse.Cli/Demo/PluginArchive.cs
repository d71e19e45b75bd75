using System.IO.Compression;
using System.Security.Cryptography;

namespace Synapse.Cli.Demo;

/// <summary>A real archive to upload, in a temporary folder: this repository's sources, or else the tool's own files.</summary>
internal sealed class PluginArchive : IDisposable
{
    private readonly string _folder;

    private PluginArchive(string folder) => _folder = folder;

    public string Path => System.IO.Path.Combine(_folder, "plugin_v2.zip");

    public required int FileCount { get; init; }

    public required long Length { get; init; }

    public required string Checksum { get; init; }

    public static async Task<PluginArchive> CreateAsync(CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("synapse-demo-").FullName;
        try
        {
            string path = System.IO.Path.Combine(folder, "plugin_v2.zip");
            int count = 0;
            await using (ZipArchive zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, cancellationToken))
            {
                foreach ((string file, string name) in FindContent())
                {
                    await zip.CreateEntryFromFileAsync(file, name, CompressionLevel.Fastest, cancellationToken);
                    count++;
                }
            }

            await using FileStream content = File.OpenRead(path);
            byte[] hash = await SHA256.HashDataAsync(content, cancellationToken);
            return new PluginArchive(folder) { FileCount = count, Length = content.Length, Checksum = Convert.ToHexStringLower(hash) };
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(string File, string Name)> FindContent()
    {
        string tool = AppContext.BaseDirectory;
        (string root, IEnumerable<string> files) = FindRepository(tool) is { } repository
            ? (repository, SourcesOf(repository))
            : (tool, Directory.EnumerateFiles(tool, "*.dll"));
        return files.Select(file => (file, System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')));
    }

    private static string? FindRepository(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Synapse.Generated.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    private static IEnumerable<string> SourcesOf(string repository) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(repository, "openapi"), "*.yaml")
            .Concat(Directory.EnumerateDirectories(System.IO.Path.Combine(repository, "src"))
                .SelectMany(project => Directory.EnumerateDirectories(project))
                .Where(folder => System.IO.Path.GetFileName(folder) is not ("bin" or "obj"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)));
}
