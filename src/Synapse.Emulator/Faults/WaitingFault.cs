namespace Synapse.Emulator.Faults;

/// <summary>A fault with the number by which it is removed.</summary>
internal sealed record WaitingFault(long Number, EmulatorFault Fault);
