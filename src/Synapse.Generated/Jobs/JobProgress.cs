using Synapse.Generated.Jobs;

namespace Synapse.Generated;

/// <summary>The progress of a job: a new state, an entry of its log, or a failure to read its log.</summary>
/// <param name="Job">The job as it was last received; <see langword="null" /> until then.</param>
/// <param name="LogLine">The new log entry; <see langword="null" /> for other progress.</param>
public sealed record JobProgress(Job? Job, ConsoleLog? LogLine = null)
{
    /// <summary>Gets the job's status.</summary>
    public JobStatus? Status => Job?.Status;

    /// <summary>
    /// Gets how much is done, in percent from 0 to 100: the job's <c>progress</c>, or on current servers the overall value of its
    /// <c>progress_record</c>; <see langword="null" /> if the server does not say.
    /// </summary>
    public double? Percentage => Job is null ? null : JobPercentage.Of(Job);

    /// <summary>
    /// Gets the step that the job is at, from its <c>progress_record</c>; <see langword="null" /> if the server does not say.
    /// </summary>
    public string? Step => Job is null ? null : JobPercentage.StepOf(Job);

    /// <summary>
    /// Gets why the log is not read any further; <see langword="null" /> if nothing is wrong with it. The waiting goes on: the job's
    /// outcome does not depend on its log.
    /// </summary>
    public Exception? LogFailure { get; init; }
}
