namespace Synapse.Generated;

/// <summary>An attempt to run a plugin that failed.</summary>
/// <param name="Attempt">Which one, from 0: what it sent as <c>retry_attempt</c>.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Delay">How long the wait is before the next attempt; null if there is none.</param>
public sealed record RunPluginAttempt(int Attempt, SynapseApiException Failure, TimeSpan? Delay);
