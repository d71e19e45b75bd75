namespace Synapse.Benchmarks.Workloads;

/// <summary>How large the large things are.</summary>
internal enum Scale
{
    Quick,
    Full,
    Large,
}
