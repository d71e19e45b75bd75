namespace Synapse.Generated;

public readonly partial struct JobStatus
{
    /// <summary>Gets whether a job with this status has ended. A status that this version does not know counts as running.</summary>
    public bool IsTerminal => IsSuccess || IsFailure;

    /// <summary>Gets whether a job with this status ended with its result: <c>completed</c> or <c>succeeded</c>.</summary>
    public bool IsSuccess => this == Completed || this == Succeeded;

    /// <summary>Gets whether a job with this status ended without its result: failed, stopped or cancelled.</summary>
    public bool IsFailure => this == Failed || this == Stopped || this == Cancelled;
}
