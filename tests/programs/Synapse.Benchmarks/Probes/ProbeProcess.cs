using System.Globalization;
using Synapse.Benchmarks.Harness;
using Synapse.TestSupport;

namespace Synapse.Benchmarks.Probes;

/// <summary>Runs a probe in a fresh process, so that no other client's memory or compiled code is in it.</summary>
internal static class ProbeProcess
{
    /// <summary>What the process is to measure; null if its client failed, as one that holds everything in memory may.</summary>
    public static async Task<ProbeResult?> RunAsync(ProbeKind kind, string client, Uri server, long size)
    {
        await using ChildProcess process = OwnProcess.Start(
            kind.ToString().ToLowerInvariant(),
            client,
            server.AbsoluteUri,
            size.ToString(CultureInfo.InvariantCulture)
        );
        ProcessResult result = await process.EndAsync();
        return result.ExitCode == 0 ? ProbeResult.Parse(result.Output.Trim()) : null;
    }
}
