using System.Diagnostics;
using System.Reflection;

namespace Synapse.Benchmarks.Harness;

/// <summary>Starts this program again, in a process of its own.</summary>
internal static class OwnProcess
{
    public static Process Start(params IEnumerable<string> arguments)
    {
        string host = Environment.ProcessPath ?? throw new InvalidOperationException("The process does not know its own program.");
        var start = new ProcessStartInfo(host, [Assembly.GetExecutingAssembly().Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,

            // What is set in the project for warm measurements is no part of a first call (the value is hexadecimal: 100 ms).
            Environment = { ["DOTNET_TC_CallCountingDelayMs"] = "64" },
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }
}
