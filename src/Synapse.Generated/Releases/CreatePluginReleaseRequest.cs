namespace Synapse.Generated;

public sealed partial class CreatePluginReleaseRequest
{
    /// <summary>
    /// Gets or sets whether the server reads the version from the archive, so that <see cref="Version" /> may be left out.
    /// </summary>
    /// <value>The default is <see langword="false" />: a release without a version is refused before anything is sent.</value>
    public bool IsVersionInArchive { get; set; }

    partial void OnSending()
    {
        ArgumentException.ThrowIfNullOrEmpty(Plugin.ToString(), nameof(Plugin));
        if (string.IsNullOrEmpty(Version) && !IsVersionInArchive)
        {
            throw new ArgumentException(
                $"{nameof(Version)} must be set, or {nameof(IsVersionInArchive)} where the server reads it from the archive.",
                nameof(Version));
        }
    }
}
