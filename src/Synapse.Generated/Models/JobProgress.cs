namespace Synapse.Generated;

/// <summary>What is new of a job that is waited for: its state, or a line of its log.</summary>
/// <param name="Job">The job as it was seen last; null before it was seen for the first time.</param>
/// <param name="LogLine">The line that has come; null if the state is what is new.</param>
public sealed record JobProgress(Job? Job, ConsoleLog? LogLine = null)
{
    /// <summary>How far the job is, known to this version or not.</summary>
    public JobStatus? Status => Job?.Status;

    /// <summary>How much is done, in percent from 0 to 100; null if the server does not say.</summary>
    public double? Percentage => Job?.Progress;
}
