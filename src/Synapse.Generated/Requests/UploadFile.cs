using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Synapse.Generated.Json;
using Synapse.Generated.Requests;

namespace Synapse.Generated;

/// <summary>
/// A file to upload. It is streamed, never held in memory. Your own stream is read from its current position and not disposed;
/// <see cref="FromPath" /> opens the file when it is sent and closes it afterwards. An empty file is refused: with an
/// <see cref="ArgumentException" /> if its length is known, or else with an <see cref="IOException" /> when it is read. If the length of a
/// file changes while it is sent, the call throws an <see cref="IOException" />. Exceptions of your own stream are rethrown unchanged.
/// Neither is retried.
/// </summary>
public sealed class UploadFile
{
    private readonly Func<Stream> _open;
    private readonly bool _isSeekable;
    private int _isUsedUp;

    private UploadFile(string fileName, Func<Stream> open, bool ownsStream, bool canRepeat, long? length)
    {
        (FileName, _open, OwnsStream, _isSeekable, Length) = (fileName, open, ownsStream, canRepeat, length);
    }

    /// <summary>Gets the name under which the file is sent: a base name without folders.</summary>
    public string FileName { get; }

    /// <summary>Gets or sets the media type of the file, such as <c>application/zip</c>.</summary>
    /// <value>The default is <c>application/octet-stream</c>.</value>
    /// <exception cref="ArgumentException">The value does not have the form <c>type/subtype</c>.</exception>
    public string ContentType
    {
        get;
        set
        {
            if (!MediaTypeHeaderValue.TryParse(value, out _))
            {
                throw new ArgumentException("A media type must have the form type/subtype.", nameof(value));
            }

            field = value;
        }
    } = "application/octet-stream";

    /// <summary>Gets the length in bytes; <see langword="null" /> if it is not known, as for a pipe, which is sent in chunks.</summary>
    public long? Length { get; }

    /// <summary>Whether what is opened is closed as well.</summary>
    internal bool OwnsStream { get; }

    /// <summary>The latest reading: only it may read a stream of the caller's.</summary>
    internal UploadReading? Reading { get; set; }

    /// <summary>Held while a stream of the caller's is read.</summary>
    internal SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Whether the content can be read a second time.</summary>
    internal bool CanRepeat => _isSeekable && Volatile.Read(ref _isUsedUp) == 0;

    /// <summary>Creates an upload from a file on disk.</summary>
    /// <param name="path">The path of the file. The file is sent under its base name.</param>
    /// <exception cref="ArgumentException"><paramref name="path" /> is empty or does not end with a file name.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <remarks>Symbolic links are followed. A named pipe or <c>/dev/stdin</c> is read once, to its end.</remarks>
    /// <example><code>UploadFile file = UploadFile.FromPath("plugin.zip");</code></example>
    public static UploadFile FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException("There is no file to upload at the given path.", path);
        }

        // The length of a link is not that of its file. What shows none may be a pipe, which only its end can tell from an empty file.
        FileSystemInfo target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        long? length = target is FileInfo { Exists: true, Length: > 0 } found ? found.Length : null;
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
            canRepeat: length is not null,
            length);
    }

    /// <summary>Creates an upload from a stream, from its current position. The stream is not disposed.</summary>
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
            throw new ArgumentException("The stream is at its end: there is nothing to upload.", nameof(stream));
        }

        Stream Rewound()
        {
            stream.Position = start;
            return stream;
        }

        return new UploadFile(name, Rewound, ownsStream: false, canRepeat: true, stream.Length - start);
    }

    /// <summary>Creates an upload from bytes.</summary>
    /// <param name="content">The content. It is not copied, so it must not change until the upload has ended.</param>
    /// <param name="fileName">The name under which to send it; folders in front of it are left out.</param>
    /// <exception cref="ArgumentException">
    /// There are no bytes, or the name is empty or holds line breaks or null characters.
    /// </exception>
    public static UploadFile FromBytes(ReadOnlyMemory<byte> content, string fileName) =>
        content.IsEmpty
            ? throw new ArgumentException("The content is empty: there is nothing to upload.", nameof(content))
            : new(CheckName(fileName, nameof(fileName)), () => Open(content), ownsStream: true, canRepeat: true, content.Length);

    /// <summary>Checks that the content can be read now.</summary>
    internal void CheckReadable(string parameter)
    {
        if (Volatile.Read(ref _isUsedUp) != 0)
        {
            throw new ArgumentException("The file has been read already, and cannot be read again.", parameter);
        }

        if (OwnsStream)
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
            throw new ArgumentException("The stream of the file cannot be read, or was closed.", parameter);
        }
    }

    /// <summary>Opens the content for one reading.</summary>
    internal Stream Open()
    {
        if (!_isSeekable && Interlocked.Exchange(ref _isUsedUp, 1) != 0)
        {
            throw new InvalidOperationException("The file has been read already, and cannot be read again.");
        }

        return _open();
    }

    /// <summary>Notes that a read was given up and may still go on, so that nobody can say where the stream stands.</summary>
    internal void Abandon() => Volatile.Write(ref _isUsedUp, OwnsStream && _isSeekable ? 0 : 1);

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
            throw new ArgumentException("A file must have a name: without one, a server treats it as a text field.", parameter);
        }

        if (name.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException("A file name must not contain line breaks or null characters.", parameter);
        }

        StringCodec.CheckWellFormed(name, parameter);
        return name;
    }
}
