namespace Synapse.Emulator.Faults;

/// <summary>
/// Breaks a response off before its end. Thrown after the response started, it makes the server close the connection in an orderly way: the
/// client reads what was written and finds the end missing. An abort would reset the connection and take back what is still on its way.
/// </summary>
internal sealed class BrokenResponse() : Exception("The response ends here.");
