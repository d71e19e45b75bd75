namespace Synapse.Generated;

/// <summary>
/// A place in a tail where entries are missing, because the server has cut or replaced the log that was read.
/// </summary>
/// <param name="Position">The place in the server's log, from 0, of the entry that comes next.</param>
/// <param name="Reason">What has become of the log.</param>
public sealed record ConsoleLogGap(long Position, string Reason);
