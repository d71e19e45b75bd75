using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate;

/// <summary>The result of a check.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Findings">What it found, the gravest first.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="IsSkipped">Whether it was not run, because the contract is no valid OpenAPI document.</param>
internal sealed record CheckResult(string Name, IReadOnlyList<Finding> Findings, TimeSpan Duration, bool IsSkipped = false);
