namespace Synapse.Cli;

/// <summary>How a command ended, for the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A call failed, the demo saw something that it did not expect, or the emulator could not start.</summary>
    public const int Failure = 1;

    public const int BadUsage = 2;

    /// <summary>Nobody reads the output any more: 128 and the number of the signal that ends other programs then.</summary>
    public const int OutputClosed = 141;

    /// <summary>Ctrl+C: 128 and the number of the signal, as shells have it.</summary>
    public const int Cancelled = 130;
}
