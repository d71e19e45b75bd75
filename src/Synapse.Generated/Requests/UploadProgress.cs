namespace Synapse.Generated;

/// <summary>How much of a file has been sent.</summary>
/// <param name="BytesSent">How many bytes have been handed to the connection.</param>
/// <param name="TotalBytes">How many there are; null if the stream does not say.</param>
public readonly record struct UploadProgress(long BytesSent, long? TotalBytes)
{
    /// <summary>The share that has been sent, from 0 to 100; null if the total is not known.</summary>
    public double? Percentage => TotalBytes switch
    {
        null => null,
        0 => 100,
        { } total => 100.0 * BytesSent / total,
    };
}
