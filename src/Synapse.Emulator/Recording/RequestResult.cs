namespace Synapse.Emulator.Recording;

/// <summary>What became of a request, as far as it is known.</summary>
internal sealed record RequestResult(int? Status, FaultKind? Fault, TimeSpan? Duration);
