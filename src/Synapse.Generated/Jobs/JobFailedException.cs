namespace Synapse.Generated;

/// <summary>The exception for a job that ended without its result: failed, stopped or cancelled. The calls succeeded.</summary>
public sealed class JobFailedException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="job">The job as it ended.</param>
    /// <param name="lastLogLines">The last entries of its console log.</param>
    public JobFailedException(Job job, IReadOnlyList<ConsoleLog> lastLogLines)
        : base(Describe(job))
    {
        ArgumentNullException.ThrowIfNull(lastLogLines);
        Job = job;
        LastLogLines = lastLogLines;
    }

    /// <summary>The job as it ended.</summary>
    public Job Job { get; }

    /// <summary>The end of the job's console log, oldest first; empty if it could not be read.</summary>
    public IReadOnlyList<ConsoleLog> LastLogLines { get; }

    private static string Describe(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return $"Job {job.Id} ended as {job.Status?.Value}. Its last log lines are in {nameof(LastLogLines)}.";
    }
}
