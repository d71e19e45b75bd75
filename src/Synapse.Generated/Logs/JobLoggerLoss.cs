namespace Synapse.Generated;

/// <summary>What a <see cref="JobLogger" /> could not deliver.</summary>
/// <param name="Entries">The number of log entries that were lost.</param>
/// <param name="IsRecordLost">Whether the last progress or metrics of the job were lost.</param>
/// <param name="MayHaveArrived">Whether the backend may have stored them: the response was lost, not the request.</param>
/// <param name="Reason">
/// The failure; <see langword="null" /> if the logger was full. An <see cref="ArgumentException" /> is for what cannot be recorded, an
/// <see cref="ObjectDisposedException" /> for what was recorded too late.
/// </param>
public sealed record JobLoggerLoss(int Entries, bool IsRecordLost, bool MayHaveArrived, Exception? Reason);
