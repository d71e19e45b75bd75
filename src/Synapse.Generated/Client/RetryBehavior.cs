namespace Synapse.Generated;

/// <summary>Specifies whether a call is retried when it fails.</summary>
public enum RetryBehavior
{
    /// <summary>
    /// As the contract says: operations that are safe to retry are retried. Others are retried only if the request certainly was not sent.
    /// </summary>
    ByContract,

    /// <summary>Never, whatever the operation.</summary>
    Never,

    /// <summary>Always: the caller accepts that the operation can be executed more than once.</summary>
    Always,
}
