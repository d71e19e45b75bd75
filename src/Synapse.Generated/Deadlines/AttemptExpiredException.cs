namespace Synapse.Generated.Deadlines;

/// <summary>An attempt went over one of its limits.</summary>
internal sealed class AttemptExpiredException(SynapseDeadline deadline, TimeSpan allowed, Exception cause)
    : IOException($"{deadline} deadline", cause)
{
    public SynapseDeadline Deadline { get; } = deadline;

    public TimeSpan Allowed { get; } = allowed;
}
