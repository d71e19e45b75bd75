namespace Synapse.Generated;

/// <summary>Options for retries. Which operations are safe to retry is described by the contract.</summary>
public sealed class SynapseRetryOptions
{
    /// <summary>Gets or sets how many times a call is retried at most.</summary>
    /// <value>From 0 to 10; the default is 3.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// Gets or sets the longest delay before the first retry. It doubles with each further retry, and the delay is a random part of it.
    /// </summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest delay before any retry, unless the server asks for a longer one.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Gets or sets the longest delay that the server can ask for (<c>Retry-After</c>). If it asks for more, the call fails at once and
    /// <see cref="SynapseApiException.RetryAfter" /> says when to try again: an earlier retry could not succeed.
    /// </summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets how many retries all calls of a client can make together while no call succeeds, so that clients do not multiply the
    /// load of a server that fails. A call that succeeds at once earns a tenth of a retry, and one that succeeds after retries earns one.
    /// </summary>
    /// <value>From 0, which retries nothing, to 1,000; the default is 5.</value>
    public int Budget { get; set; } = 5;

    /// <summary>Draws the random part of a delay, from 0 to 1; a simulation draws the same ones each time.</summary>
    internal Func<double> Randomizer { get; set; } = Random.Shared.NextDouble;

    internal SynapseRetryOptions Copy() => (SynapseRetryOptions)MemberwiseClone();
}
