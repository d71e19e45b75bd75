namespace Synapse.Generated;

/// <summary>Creates data URIs, the form of files in log entries.</summary>
public static class DataUri
{
    /// <summary>Creates a data URI of bytes.</summary>
    /// <param name="content">The bytes; they end up in memory as text of a third more length.</param>
    /// <param name="mediaType">Their media type, such as <c>image/png</c>.</param>
    /// <returns>The URI: <c>data:image/png;base64,…</c></returns>
    /// <exception cref="ArgumentException"><paramref name="mediaType" /> is not of the form <c>type/subtype</c>.</exception>
    public static string FromBytes(ReadOnlySpan<byte> content, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(mediaType, out _)
            ? $"data:{mediaType};base64,{Convert.ToBase64String(content)}"
            : throw new ArgumentException("A media type must have the form type/subtype.", nameof(mediaType));
    }

    /// <summary>Creates a data URI of a file.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="mediaType">Its media type, such as <c>image/png</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The URI.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static async Task<string> FromFileAsync(string path, string mediaType, CancellationToken cancellationToken = default) =>
        FromBytes(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), mediaType);
}
