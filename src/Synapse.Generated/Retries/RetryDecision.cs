namespace Synapse.Generated.Retries;

/// <summary>What follows an attempt.</summary>
/// <param name="Delay">The wait before the next attempt; <see langword="null" /> if the call ends with this one.</param>
/// <param name="RefusedBy">What forbids a retry that the outcome allows: <c>deadline</c>, <c>retry_after</c> or <c>budget</c>.</param>
internal readonly record struct RetryDecision(TimeSpan? Delay, string? RefusedBy = null);
