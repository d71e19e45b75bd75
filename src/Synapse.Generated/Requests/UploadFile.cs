using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Synapse.Generated.Json;

namespace Synapse.Generated;

/// <summary>
/// A file to upload. It is streamed, never held in memory. A stream of the caller's is read from where it stands and not disposed;
/// <see cref="FromPath" /> opens the file when it is sent and closes it afterwards.
/// </summary>
public sealed class UploadFile
{
    private readonly Func<Stream> _open;
    private readonly bool _ownsStream;

    private UploadFile(string fileName, Func<Stream> open, bool ownsStream, bool canRepeat, long? length)
    {
        (FileName, _open, _ownsStream, CanRepeat, Length) = (fileName, open, ownsStream, canRepeat, length);
    }

    /// <summary>The name under which the file is sent: a base name without folders.</summary>
    public string FileName { get; }

    /// <summary>The media type under which the file is sent, such as <c>application/zip</c>.</summary>
    /// <exception cref="ArgumentException">The value has not the form <c>type/subtype</c>.</exception>
    public string ContentType
    {
        get;
        set
        {
            if (!MediaTypeHeaderValue.TryParse(value, out _))
            {
                throw new ArgumentException("A media type has the form type/subtype.", nameof(value));
            }

            field = value;
        }
    } = "application/octet-stream";

    /// <summary>The length in bytes; null if the stream does not say.</summary>
    public long? Length { get; }

    /// <summary>Whether the content can be read a second time.</summary>
    internal bool CanRepeat { get; }

    /// <summary>Takes a file on disk.</summary>
    /// <param name="path">Where it lies; its base name is the name under which it is sent.</param>
    /// <exception cref="ArgumentException"><paramref name="path" /> is empty or ends in no name.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static UploadFile FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException("There is no file to upload at the given path.", path);
        }

        return new UploadFile(
            CheckName(file.Name, nameof(path)),
            () =>
                new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    bufferSize: 1,
                    FileOptions.Asynchronous | FileOptions.SequentialScan
                ),
            ownsStream: true,
            canRepeat: true,
            file.Length);
    }

    /// <summary>Takes a stream, from where it stands. It is not disposed.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="fileName">The name under which to send it; folders in front of it are left out.</param>
    /// <exception cref="ArgumentException">
    /// The stream cannot be read or stands at its end, or the name is empty or holds line breaks or null characters.
    /// </exception>
    public static UploadFile FromStream(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        string name = CheckName(fileName, nameof(fileName));
        if (!stream.CanSeek)
        {
            return new UploadFile(name, () => stream, ownsStream: false, canRepeat: false, length: null);
        }

        long start = stream.Position;
        if (start >= stream.Length)
        {
            throw new ArgumentException("The stream stands at its end: there is nothing to upload.", nameof(stream));
        }

        Stream Rewound()
        {
            stream.Position = start;
            return stream;
        }

        return new UploadFile(name, Rewound, ownsStream: false, canRepeat: true, stream.Length - start);
    }

    /// <summary>Takes bytes.</summary>
    /// <param name="content">The content. It is not copied, so it must not change until the upload has ended.</param>
    /// <param name="fileName">The name under which to send it; folders in front of it are left out.</param>
    /// <exception cref="ArgumentException">The name is empty or holds line breaks or null characters.</exception>
    public static UploadFile FromBytes(ReadOnlyMemory<byte> content, string fileName) =>
        new(CheckName(fileName, nameof(fileName)), () => Open(content), ownsStream: true, canRepeat: true, content.Length);

    /// <summary>Checks that the content can be read now.</summary>
    internal void CheckReadable(string parameter)
    {
        if (_ownsStream)
        {
            return;
        }

        bool readable;
        try
        {
            readable = _open().CanRead;
        }
        catch (ObjectDisposedException)
        {
            readable = false;
        }

        if (!readable)
        {
            throw new ArgumentException("The stream of the file cannot be read (any more).", parameter);
        }
    }

    /// <summary>Copies the content to where it is sent.</summary>
    internal async Task CopyToAsync(Stream target, Action<int> onSent, CancellationToken cancellationToken)
    {
        Stream source = _open();
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                onSent(read);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            if (_ownsStream)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static string CheckName(string fileName, string parameter)
    {
        ArgumentNullException.ThrowIfNull(fileName, parameter);
        string name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("A file needs a name: without one a server takes it for a text field.", parameter);
        }

        if (name.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException("A file name holds no line breaks and no null characters.", parameter);
        }

        StringCodec.CheckWellFormed(name, parameter);
        return name;
    }
}
