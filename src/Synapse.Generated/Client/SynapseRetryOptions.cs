namespace Synapse.Generated;

/// <summary>How calls are repeated. Which ones may be, the contract says.</summary>
public sealed class SynapseRetryOptions
{
    /// <summary>How often a call is repeated at most, from 0 to 10.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest wait before the first repetition; it doubles with each, and the wait is a random share of it.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before any repetition that a server does not ask for.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest wait that a server can ask for (<c>Retry-After</c>). If it asks for more, the call fails at once and
    /// <see cref="SynapseApiException.RetryAfter" /> says when to come back: an earlier retry could not succeed.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Draws the share of a wait, from 0 to 1; a simulation draws the same ones each time.</summary>
    internal Func<double> Randomizer { get; set; } = Random.Shared.NextDouble;

    internal SynapseRetryOptions Copy() => (SynapseRetryOptions)MemberwiseClone();
}
