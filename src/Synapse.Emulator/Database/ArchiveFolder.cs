using System.Security.Cryptography;

namespace Synapse.Emulator.Database;

/// <summary>A stored upload.</summary>
internal sealed record StoredArchive(string Path, string Checksum, long Size);

/// <summary>Uploaded archives on disk. An upload has a temporary name until it is complete.</summary>
internal sealed class ArchiveFolder(DataDirectory directory)
{
    private const string PartialSuffix = ".partial";

    private readonly string _path = directory.Archives;

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Removes what a killed process left behind: partial uploads, and complete ones that no release came to own.</summary>
    public void RemoveOrphans(Func<string, bool> isOwned)
    {
        if (!Directory.Exists(_path))
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(_path).Where(file => !isOwned(Path.GetFileName(file))).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>Streams the content to a partial file; null when it is longer than allowed.</summary>
    public async Task<StoredArchive?> ReceiveAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_path);
        string path = PathOf(Guid.NewGuid().ToString("N") + PartialSuffix);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            await using (file)
            {
                byte[] buffer = new byte[80 * 1024];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0 && (size += read) <= maxBytes)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
            }

            if (size > maxBytes)
            {
                File.Delete(path);
                return null;
            }

            return new StoredArchive(path, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), size);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Gives a complete upload its lasting name, which is returned.</summary>
    public string Keep(StoredArchive archive)
    {
        string name = Path.GetFileNameWithoutExtension(archive.Path) + ".archive";
        File.Move(archive.Path, PathOf(name));
        return name;
    }
}
