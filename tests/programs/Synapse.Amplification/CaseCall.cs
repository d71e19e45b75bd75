using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Synapse.Generated;

namespace Synapse.Amplification;

/// <summary>The process that makes one call, and writes what that cost.</summary>
internal static class CaseCall
{
    public static async Task<int> RunAsync(string name, string url, string timeout)
    {
        var limit = TimeSpan.FromMilliseconds(double.Parse(timeout, CultureInfo.InvariantCulture));
        await WarmUpAsync(url);
        using SynapseClient client = CreateClient(url, limit);
        Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        object outcome;
        try
        {
            outcome = await Case.All.Single(each => each.Name == name).Call(client);
        }
        catch (SynapseApiException e)
        {
            outcome = e;
        }

        double overrun = (Stopwatch.GetElapsedTime(start) - limit).TotalMilliseconds;
        process.Refresh();
        var cost = new Cost(
            outcome is Exception ? outcome.GetType().Name : "result",
            process.PeakWorkingSet64 / 1024.0 / 1024.0,
            (process.TotalProcessorTime - before).TotalSeconds,
            overrun,
            outcome is Exception failure ? Encoding.UTF8.GetByteCount(failure.Message) : 0);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(cost));
        GC.KeepAlive(outcome);
        return 0;
    }

    private static SynapseClient CreateClient(string url, TimeSpan timeout) => new(new SynapseClientOptions
    {
        BaseUrl = new Uri(url),
        AccessToken = "a-token-of-some-length",
        Timeout = timeout,
        Retry = { MaxRetries = 0 },
    });

    // The first call compiles most of its code, which says nothing of the response.
    private static async Task WarmUpAsync(string url)
    {
        using SynapseClient client = CreateClient(url, Timeout.InfiniteTimeSpan);
        await client.ListAgentsAsync();
        try
        {
            await client.ListServeApplicationsAsync();
        }
        catch (SynapseApiException)
        {
            // As is meant.
        }
    }
}

/// <summary>What a call cost.</summary>
internal sealed record Cost(string Outcome, double PeakMiB, double ProcessorSeconds, double OverrunMilliseconds, int MessageBytes)
{
    public const double MaxOverrunMilliseconds = 100;

    public bool IsWithinLimits => PeakMiB <= 256 && OverrunMilliseconds <= MaxOverrunMilliseconds && MessageBytes <= 4096;
}
