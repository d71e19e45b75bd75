namespace Synapse.Generated.Calls;

/// <summary>Looks at what is downloaded before it is written, and ends the download by an exception.</summary>
internal interface IDownloadObserver
{
    /// <param name="length">How long the server says that the body is.</param>
    void Begin(long? length);

    void Receive(ReadOnlySpan<byte> part);
}
