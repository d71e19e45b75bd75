namespace Synapse.Generated.Tail;

/// <summary>What comes out of a live stream.</summary>
internal readonly record struct TailEvent(TailEventKind Kind, ConsoleLog? Line = null)
{
    public static TailEvent Of(ConsoleLog line) => new(TailEventKind.Line, line);
}

internal enum TailEventKind
{
    /// <summary>A line of the log.</summary>
    Line,

    /// <summary>The server says that the log is complete.</summary>
    Complete,

    /// <summary>The stream ended, broke off, reported an error or fell silent.</summary>
    Dropped,
}
