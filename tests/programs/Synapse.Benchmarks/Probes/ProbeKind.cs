namespace Synapse.Benchmarks.Probes;

/// <summary>What is measured in a process of its own.</summary>
internal enum ProbeKind
{
    /// <summary>The first call of all.</summary>
    Cold,

    /// <summary>The upload of that many bytes.</summary>
    Upload,

    /// <summary>That many jobs, page by page.</summary>
    Paging,

    /// <summary>That many lines of a log.</summary>
    Tail,
}
