namespace Synapse.Generated;

/// <summary>Specifies a time limit of a call.</summary>
public enum SynapseDeadline
{
    /// <summary>
    /// The whole call: every attempt, the delays between them, the response body (<see cref="SynapseClientOptions.Timeout" />).
    /// </summary>
    Call,

    /// <summary>One attempt until its response begins (<see cref="SynapseClientOptions.AttemptTimeout" />).</summary>
    Attempt,

    /// <summary>The time in which nothing arrives of a response body (<see cref="SynapseClientOptions.IdleTimeout" />).</summary>
    Idle,

    /// <summary>The wait for a job (<see cref="WaitForJobOptions.Timeout" />).</summary>
    Job,

    /// <summary>The time in which nothing is sent of an upload (<see cref="SynapseClientOptions.UploadIdleTimeout" />).</summary>
    UploadIdle,
}
