namespace Synapse.Generated;

/// <summary>Whether a call is repeated when it fails.</summary>
public enum RetryBehavior
{
    /// <summary>
    /// As the contract says: operations that are safe to repeat are; others only when the request certainly was not sent.
    /// </summary>
    ByContract,

    /// <summary>Never, whatever the operation.</summary>
    Never,

    /// <summary>Always: the caller takes it upon itself that the operation may be executed more than once.</summary>
    Always,
}
