namespace Synapse.Generated;

/// <summary>How much of a response body has been received.</summary>
/// <param name="BytesReceived">How many bytes have been copied to the target.</param>
/// <param name="TotalBytes">How many there are; null if the server does not say.</param>
public readonly record struct DownloadProgress(long BytesReceived, long? TotalBytes)
{
    /// <summary>Gets the percentage received, from 0 to 100; <see langword="null" /> if the total is unknown or zero.</summary>
    public double? Percentage => TotalBytes is > 0 and var total ? 100.0 * BytesReceived / total : null;
}
