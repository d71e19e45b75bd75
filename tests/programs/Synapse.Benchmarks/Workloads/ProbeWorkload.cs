using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Probes;
using Synapse.Benchmarks.Report;

namespace Synapse.Benchmarks.Workloads;

/// <summary>Something of which each turn is a fresh process: its time, and the memory that it takes.</summary>
internal sealed class ProbeWorkload(string name, string title, ProbeKind kind) : IWorkload
{
    public string Name => name;

    public string Title => title;

    public required IReadOnlyList<Goal> Goals { get; init; }

    /// <summary>How much there is to do, in bytes, jobs or lines.</summary>
    public required Func<Scale, long> SizeOf { get; init; }

    /// <summary>How often, of the rounds of a run.</summary>
    public required double ShareOfRounds { get; init; }

    public async Task<IReadOnlyList<ResultRow>> RunAsync(Run run)
    {
        string[] names = [.. run.WithControl];
        long size = SizeOf(run.Scale);
        int rounds = Math.Max(1, (int)(run.Effort.Rounds * ShareOfRounds));
        var results = new List<ProbeResult?[]>();
        int[] order = [.. Enumerable.Range(0, names.Length)];
        for (int round = 0; round < rounds; round++)
        {
            run.Report($"round {round + 1} of {rounds}");
            var turn = new ProbeResult?[names.Length];
            Random.Shared.Shuffle(order);
            foreach (int i in order)
            {
                turn[i] = await ProbeProcess.RunAsync(kind, Run.ClientOf(names[i]), run.Server, size);
            }

            results.Add(turn);
        }

        Paired[] paired = Paired.Of([.. results.Select(turn => turn.Select(result => result?.Seconds ?? double.NaN).ToArray())]);
        return [.. names.Select((client, i) => RowOf(client, paired[i], [.. results.Select(turn => turn[i]).OfType<ProbeResult>()], size))];
    }

    private ResultRow RowOf(string client, Paired time, ProbeResult[] results, long size)
    {
        if (results.Length == 0)
        {
            return new ResultRow(name, client) { Failed = true };
        }

        var row = new ResultRow(name, client) { WallRatio = time.Ratio, Seconds = time.Seconds };
        return kind == ProbeKind.Cold ? row : row with
        {
            PerSecond = size / time.Seconds,
            PeakBytes = MedianOf(results, result => result.PeakBytes),
            AboveStartBytes = MedianOf(results, result => result.PeakBytes - result.StartBytes),
            GrowthBytes = MedianOf(results, result => result.GrowthBytes),
        };
    }

    private static long MedianOf(ProbeResult[] results, Func<ProbeResult, long> bytesOf) =>
        (long)Median.Of(results.Select(result => (double)bytesOf(result)));
}
