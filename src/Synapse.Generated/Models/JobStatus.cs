namespace Synapse.Generated;

public readonly partial struct JobStatus
{
    /// <summary>Whether a job of this status goes no further. A status that this version does not know is taken as going on.</summary>
    public bool IsTerminal => this == Completed || this == Succeeded || IsFailure;

    /// <summary>Whether a job of this status ended without its result: failed, stopped or cancelled.</summary>
    public bool IsFailure => this == Failed || this == Stopped || this == Cancelled;
}
