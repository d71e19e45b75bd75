namespace Synapse.Generated.Jobs;

/// <summary>New entries of a kept log.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="IsLast">Whether the log had no more when it was read.</param>
internal readonly record struct LogBatch(List<ConsoleLog> Entries, bool IsLast);
