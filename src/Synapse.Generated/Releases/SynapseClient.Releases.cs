using Synapse.Generated.Releases;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>Downloads the archive of a plugin release.</summary>
    /// <remarks>
    /// The archive may be on another server, to which its address is signed. The request is made over connections of its own: neither the
    /// client's credentials and headers nor the handlers of a host are part of it. The address must be https unless that of the client is
    /// this machine's, or <see cref="SynapseClientOptions.AllowInsecureHttp" /> is set; at most three redirects are followed. A checksum is
    /// compared if the release has one that is a SHA-256. Signed addresses expire: get the release right before.
    /// </remarks>
    /// <param name="release">The release, as the server returned it.</param>
    /// <param name="target">
    /// The stream to which the archive is written. It is not disposed; after an exception it can hold a part of the archive.
    /// </param>
    /// <param name="progress">Reports how much has been received.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>A task that ends when the archive is complete.</returns>
    /// <exception cref="ArgumentException">The release has no <see cref="PluginRelease.File" />; nothing was sent.</exception>
    /// <exception cref="SynapseApiException">The server responded with an error, such as 403 for an address that has expired.</exception>
    /// <exception cref="SynapseConnectionException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="SynapseTimeoutException">
    /// The download made no progress within <see cref="SynapseClientOptions.IdleTimeout" />.
    /// </exception>
    /// <exception cref="SynapseProtocolException">
    /// The archive is longer than <see cref="SynapseClientOptions.MaxDownloadBytes" />, is not the one that the release describes, or its
    /// address cannot be used.
    /// </exception>
    /// <example>
    /// <code>
    /// PluginRelease release = await client.GetPluginReleaseAsync(456);
    /// await using FileStream file = File.Create("plugin.zip");
    /// await client.DownloadPluginReleaseAsync(release, file);
    /// </code>
    /// </example>
    public virtual async Task DownloadPluginReleaseAsync(
        PluginRelease release,
        Stream target,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(target);
        if (string.IsNullOrEmpty(release.File))
        {
            throw new ArgumentException("The release has no file.", nameof(release));
        }

        using var download = new ReleaseDownload(Runtime.Options);
        await download.RunAsync(release, target, progress, cancellationToken).ConfigureAwait(false);
    }
}
