namespace PactNet;

/// <summary>How much the core logs.</summary>
internal enum PactLogLevel
{
    /// <summary>Everything.</summary>
    Trace,

    /// <summary>Much.</summary>
    Debug,

    /// <summary>What happens.</summary>
    Information,

    /// <summary>What may be wrong.</summary>
    Warn,

    /// <summary>What is wrong.</summary>
    Error,

    /// <summary>Nothing.</summary>
    None,
}
