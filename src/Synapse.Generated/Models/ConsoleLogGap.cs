namespace Synapse.Generated;

/// <summary>A place in a tail where lines may be missing or come twice.</summary>
/// <param name="Position">How many lines were delivered before it.</param>
/// <param name="Reason">Why it cannot be told.</param>
public sealed record ConsoleLogGap(int Position, string Reason);
