using Synapse.Benchmarks.Report;

namespace Synapse.Benchmarks.Workloads;

/// <summary>Something that every client is asked to do.</summary>
internal interface IWorkload
{
    /// <summary>The name for machines and the command line.</summary>
    string Name { get; }

    /// <summary>The name for readers.</summary>
    string Title { get; }

    IReadOnlyList<Goal> Goals { get; }

    /// <summary>Measures the clients of the run, raw first.</summary>
    Task<IReadOnlyList<ResultRow>> RunAsync(Run run);
}
