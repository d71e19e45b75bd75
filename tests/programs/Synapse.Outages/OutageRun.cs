using System.Diagnostics;
using System.Globalization;
using Synapse.Generated;

namespace Synapse.Outages;

/// <summary>One outage over real sockets, in real time, for tails with and without a live stream and waits with and without logs.</summary>
internal static class OutageRun
{
    private const int Entries = 60;

    private static readonly TimeSpan StepInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs it and prints what came; false if anything is missing.</summary>
    public static async Task<bool> RunAsync(string name, Func<EmulatorProcess, Task> takeAway, Func<EmulatorProcess, Task> bringBack)
    {
        await using var server = new EmulatorProcess();
        await server.StartAsync();
        using SynapseClient client = server.CreateClient();
        JobId job = await StartJobAsync(client);
        using var limit = new CancellationTokenSource(Longest);
        long start = Stopwatch.GetTimestamp();
        Task<List<ConsoleLog>>[] followed =
        [
            TailAsync(client, job, useLiveStream: true, limit.Token),
            TailAsync(client, job, useLiveStream: false, limit.Token),
            WaitWithLogsAsync(client, job, limit.Token),
        ];
        Task<Job> wait = client.WaitForJobAsync(job, cancellationToken: limit.Token);

        await Task.Delay(Before, TimeProvider.System, limit.Token);
        await takeAway(server);
        await Task.Delay(Outage, TimeProvider.System, limit.Token);
        await bringBack(server);
        List<ConsoleLog>[] logs = await Task.WhenAll(followed);
        Job ended = await wait;
        TimeSpan time = Stopwatch.GetElapsedTime(start);

        IReadOnlyList<ConsoleLog> kept = await client.ListJobConsoleLogsAsync(job, cancellationToken: limit.Token);
        string?[] messages = [.. kept.Select(entry => entry.Message)];
        bool isWhole = kept.Count >= Entries && logs.All(log => log.Select(entry => entry.Message).SequenceEqual(messages));
        bool hasPassed = isWhole && ended.Status == JobStatus.Succeeded;
        string counts = string.Join(", ", logs.Select(log => log.Count));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {kept.Count} entries kept; tail, tail by polling, wait with logs: {counts}; "
                + $"{(isWhole ? "each once, in order" : "NOT THE SAME")}; "
                + $"wait: {ended.Status}; {time.TotalSeconds:0} s"));
        return hasPassed;
    }

    private static async Task<JobId> StartJobAsync(SynapseClient client)
    {
        Plugin plugin = await client.CreatePluginAsync(new CreatePluginRequest { Name = "outage" });
        var script = new
        {
            simulate = new
            {
                steps = Entries,
                step_interval = StepInterval.TotalSeconds,
                log_lines = Enumerable.Range(1, Entries).Select(i => new { message = $"line {i}\nof {Entries}" }),
            },
        };
        return (await client.RunPluginAsync(plugin.Id, new RunPluginRequest { Parameters = FreeFormJson.From(script) })).JobId!.Value;
    }

    private static async Task<List<ConsoleLog>> TailAsync(
        SynapseClient client, JobId job, bool useLiveStream, CancellationToken cancellationToken)
    {
        var entries = new List<ConsoleLog>();
        var options = new TailJobConsoleLogsOptions { UseLiveStream = useLiveStream };
        await foreach (ConsoleLog entry in client.TailJobConsoleLogsAsync(job, options, cancellationToken: cancellationToken))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static async Task<List<ConsoleLog>> WaitWithLogsAsync(SynapseClient client, JobId job, CancellationToken cancellationToken)
    {
        var progress = new LogProgress();
        await client.WaitForJobAsync(
            job, progress, new WaitForJobOptions { IncludeLogs = true }, cancellationToken: cancellationToken);
        return progress.Entries;
    }

    private sealed class LogProgress : IProgress<JobProgress>
    {
        public List<ConsoleLog> Entries { get; } = [];

        public void Report(JobProgress value)
        {
            if (value.LogLine is { } entry)
            {
                Entries.Add(entry);
            }
        }
    }
}
