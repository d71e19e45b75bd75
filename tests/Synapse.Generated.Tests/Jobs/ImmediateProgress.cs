namespace Synapse.Generated.Tests.Jobs;

/// <summary>Progress that reacts within the report.</summary>
internal sealed class ImmediateProgress(Action<JobProgress> react) : IProgress<JobProgress>
{
    public void Report(JobProgress value) => react(value);
}
