using System.Reflection;
using Synapse.TestSupport;

namespace Synapse.Benchmarks.Harness;

/// <summary>Starts this program again, in a process of its own.</summary>
internal static class OwnProcess
{
    // What is set in the project for warm measurements is no part of a first call (the value is hexadecimal: 100 ms).
    private static readonly Dictionary<string, string> Settings = new() { ["DOTNET_TC_CallCountingDelayMs"] = "64" };

    public static ChildProcess Start(params IEnumerable<string> arguments) =>
        ChildProcess.Start("dotnet", ["exec", Assembly.GetExecutingAssembly().Location, .. arguments], environment: Settings);
}
