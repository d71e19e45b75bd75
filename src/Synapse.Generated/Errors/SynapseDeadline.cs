namespace Synapse.Generated;

/// <summary>The limits of a call's time.</summary>
public enum SynapseDeadline
{
    /// <summary>The whole call: every attempt, the waits between them, the body (<see cref="SynapseClientOptions.Timeout" />).</summary>
    Call,

    /// <summary>One attempt until its answer begins (<see cref="SynapseClientOptions.AttemptTimeout" />).</summary>
    Attempt,

    /// <summary>The time in which nothing moves in a body, or in an upload (<see cref="SynapseClientOptions.IdleTimeout" />).</summary>
    Idle,

    /// <summary>The time that a job was waited for (<see cref="WaitForJobOptions.Timeout" />).</summary>
    Job,
}
