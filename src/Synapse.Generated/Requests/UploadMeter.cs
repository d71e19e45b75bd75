namespace Synapse.Generated.Requests;

/// <summary>Counts what has been sent of a file, for the caller's progress and for whoever limits the time of the attempt.</summary>
internal sealed class UploadMeter(long? length, IProgress<UploadProgress>? progress, IUploadObserver? observer)
{
    private long _sent;

    public void Add(int bytes)
    {
        _sent += bytes;
        observer?.Advance();
        progress?.Report(new UploadProgress(_sent, length));
    }
}
