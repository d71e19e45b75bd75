using System.Security.Cryptography;

namespace Synapse.Emulator.Database;

/// <summary>A stored upload.</summary>
internal sealed record StoredArchive(string Path, string Checksum, long Size);

/// <summary>Uploaded archives on disk. An upload has a temporary name until it is complete.</summary>
internal sealed class ArchiveFolder(DataDirectory directory)
{
    private const string PartialSuffix = ".partial";

    private readonly string _path = directory.Archives;

    public string PathOf(string name) => Path.Combine(_path, Path.GetFileName(name));

    /// <summary>Removes what a killed process left behind: partial uploads, and complete ones that no release came to own.</summary>
    public void RemoveOrphans(Func<string, bool> isOwned)
    {
        if (!Directory.Exists(_path))
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(_path).Where(file => !isOwned(Path.GetFileName(file))).ToList())
        {
            Remove(file);
        }
    }

    /// <summary>Streams the content to a partial file; null when it is longer than allowed.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written.</exception>
    public async Task<StoredArchive?> ReceiveAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        string path = PathOf(Guid.NewGuid().ToString("N") + PartialSuffix);
        StoredArchive? archive = null;
        try
        {
            await using FileStream file = Guard(() => Create(path));
            archive = await CopyAsync(content, file, maxBytes, cancellationToken);
            return archive;
        }
        finally
        {
            if (archive is null)
            {
                Remove(path);
            }
        }
    }

    /// <summary>Stores content as a complete upload.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be written.</exception>
    public StoredArchive Add(byte[] content)
    {
        string path = PathOf(Guid.NewGuid().ToString("N") + PartialSuffix);
        Guard(() =>
        {
            Directory.CreateDirectory(_path);
            File.WriteAllBytes(path, content);
            return path;
        });
        return new StoredArchive(path, Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant(), content.Length);
    }

    /// <summary>Gives a complete upload its lasting name, which is returned.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be moved.</exception>
    public string Keep(StoredArchive archive)
    {
        string name = Path.GetFileNameWithoutExtension(archive.Path) + ".archive";
        Guard(() =>
        {
            File.Move(archive.Path, PathOf(name));
            return name;
        });
        return name;
    }

    /// <summary>Deletes a file if it can be deleted; otherwise the next start does.</summary>
    public static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An upload that is refused anyway must not fail for what it leaves behind.
        }
    }

    private FileStream Create(string path)
    {
        Directory.CreateDirectory(_path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
    }

    private static async Task<StoredArchive?> CopyAsync(
        Stream content,
        FileStream file,
        long maxBytes,
        CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[80 * 1024];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            size += read;
            if (size > maxBytes)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await Guard(() => file.WriteAsync(buffer, 0, read, cancellationToken));
        }

        return new StoredArchive(file.Name, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), size);
    }

    /// <summary>Tells the disk's failures from those of the connection that the content comes from.</summary>
    private static T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("The archive cannot be stored.", e);
        }
    }

    private static async Task Guard(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("The archive cannot be stored.", e);
        }
    }
}
