namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>How a server keeps logs and streams them: every way that was met, and some that may be.</summary>
internal sealed record ModelForm
{
    /// <summary>How many entries a page has; null for a bare array.</summary>
    public int? PageSize { get; init; }

    public LinkForm Link { get; init; }

    public EntryForm Entry { get; init; }

    public StreamForm Stream { get; init; }

    public StreamPlace Place { get; init; }

    /// <summary>How many of the last entries a stream sends again when it is opened; null for all.</summary>
    public int? Replays { get; init; }

    /// <summary>Each so manieth entry is left out of the stream; 0 for none.</summary>
    public int LeavesOut { get; init; }

    /// <summary>Whether the stream sends two entries in the wrong order.</summary>
    public bool Reorders { get; init; }

    public bool IsBuffered { get; init; }

    /// <summary>After how many entries the stream is closed; 0 for never.</summary>
    public int ClosesAfter { get; init; }

    /// <summary>After how many entries the stream is silent, although it stays open; 0 for never.</summary>
    public int StallsAfter { get; init; }

    /// <summary>How many bytes of an entry are held back until the next one comes.</summary>
    public int HoldsBack { get; init; }

    public KeepAlive KeepAlive { get; init; }

    public StreamEnd End { get; init; }

    /// <summary>How long each response takes, in milliseconds.</summary>
    public int Latency { get; init; }

    /// <summary>How much later than in the stream an entry is in the kept log, in milliseconds.</summary>
    public int Lag { get; init; }
}

internal enum LinkForm { Absolute, OtherHost, Relative, Cursor, Fragment }

internal enum EntryForm { Text, Object, Log }

internal enum StreamForm { Lines, Events, NestedEvents, EventsAsText, Json }

internal enum StreamPlace { Jobs, Async, Nowhere, NotAcceptable, Broken }

internal enum KeepAlive { None, Comment, BlankLine, NamedEvent }

internal enum StreamEnd { Closes, Completes, Done, StaysOpen }
