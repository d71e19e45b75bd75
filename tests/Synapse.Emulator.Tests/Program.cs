namespace Synapse.Emulator.Tests;

/// <summary>Runs an emulator on the given data directory until the process is killed.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { DataDirectory = arguments[0] }
        );
        await System.Console.Out.WriteLineAsync(emulator.BaseAddress.ToString());

        // Until the test kills the process: what the data directory then holds is what the test is about.
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
    }
}
