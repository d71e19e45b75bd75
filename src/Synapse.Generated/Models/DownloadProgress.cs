namespace Synapse.Generated;

/// <summary>How much of a response body has been received.</summary>
/// <param name="BytesReceived">How many bytes have been copied to the target.</param>
/// <param name="TotalBytes">How many there are; null if the server does not say.</param>
public readonly record struct DownloadProgress(long BytesReceived, long? TotalBytes);
