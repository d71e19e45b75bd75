namespace Synapse.Benchmarks.Harness;

/// <summary>Who takes part in a measurement, and with what.</summary>
/// <param name="Name">The client's name.</param>
/// <param name="CallAsync">One call.</param>
internal sealed record Contender(string Name, Func<Task> CallAsync);
