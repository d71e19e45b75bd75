namespace Synapse.Generated.Requests;

/// <summary>
/// Counts what an attempt has sent of its files, for the caller's progress and for whoever limits the time of the attempt.
/// </summary>
internal sealed class UploadMeter(IReadOnlyList<UploadReading> files, IProgress<UploadProgress>? progress, IUploadObserver? observer)
{
    private readonly long[] _sent = new long[files.Count];
    private readonly long? _length = files.Aggregate((long?)0, (total, file) => total + file.Length);

    /// <summary>Starts from zero: a transport may send the same content again.</summary>
    public void Start(int file) => _sent[file] = 0;

    public void Add(int file, int bytes)
    {
        _sent[file] += bytes;
        observer?.Advance();
        progress?.Report(new UploadProgress(_sent.Sum(), _length));
    }

    public void Fail(Exception failure) => observer?.Fail(failure);
}
