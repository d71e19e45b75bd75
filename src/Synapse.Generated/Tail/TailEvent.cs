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

    /// <summary>No line, but a sign that the server is still there.</summary>
    Alive,

    /// <summary>The server says that the log is complete.</summary>
    Complete,

    /// <summary>Nothing came for the time of a heartbeat.</summary>
    Silent,

    /// <summary>The stream ended, broke off or reported an error.</summary>
    Dropped,
}
