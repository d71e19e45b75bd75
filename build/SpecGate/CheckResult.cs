using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate;

/// <summary>What a check said.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Findings">What it found, the gravest first.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record CheckResult(string Name, IReadOnlyList<Finding> Findings, TimeSpan Duration);
