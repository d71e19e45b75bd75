namespace Synapse.Emulator.Http;

/// <summary>
/// Ends an answer before its end. Thrown after the answer started, it makes the server close the connection in an orderly way: what was
/// written arrives, and the missing end tells. An abort would reset the connection and take back what is still on its way.
/// </summary>
internal sealed class BrokenAnswer() : Exception("The answer ends here.");
