namespace Synapse.Generated;

/// <summary>A run of a plugin that has ended: with a job, or with a direct result of the plugin.</summary>
public sealed class CompletedRun
{
    /// <summary>Initializes a new instance of the <see cref="CompletedRun" /> class.</summary>
    /// <param name="result">The result.</param>
    /// <param name="job">The job as it ended; <see langword="null" /> for a direct result.</param>
    public CompletedRun(FreeFormJson? result, Job? job = null) => (Result, Job) = (result, job);

    /// <summary>
    /// Gets the result: that of the job, or of a plugin that responds with its result, the whole response. It is <see langword="null" />
    /// if the job has none.
    /// </summary>
    public FreeFormJson? Result { get; }

    /// <summary>Gets the job as it ended; <see langword="null" /> if the plugin responded with its result and no job was started.</summary>
    public Job? Job { get; }
}
