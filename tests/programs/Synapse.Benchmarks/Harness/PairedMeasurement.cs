using System.Runtime;

namespace Synapse.Benchmarks.Harness;

/// <summary>
/// Compares clients where the machine is not quiet: in each round every client has a turn, in random order, and is divided by
/// the first one's turn of the same round. What slows a whole round down cancels out; the median of the rounds is the result.
/// </summary>
internal static class PairedMeasurement
{
    /// <summary>The results in the contenders' order.</summary>
    public static async Task<Paired[]> RunAsync(IReadOnlyList<Contender> contenders, Clock clock, Effort effort)
    {
        await WarmUpAsync(contenders, effort);
        var calls = new int[contenders.Count];
        for (int i = 0; i < calls.Length; i++)
        {
            calls[i] = await CallsPerBatchAsync(contenders[i], effort.Batch);
        }

        var costs = new List<double[]>();
        int[] order = [.. Enumerable.Range(0, contenders.Count)];
        for (int round = 0; round < effort.Rounds; round++)
        {
            var turn = new double[contenders.Count];
            Random.Shared.Shuffle(order);
            foreach (int i in order)
            {
                turn[i] = await TurnAsync(contenders[i], calls[i], clock);
            }

            costs.Add(turn);
        }

        return Paired.Of(costs);
    }

    private static async Task<double> TurnAsync(Contender contender, int calls, Clock clock)
    {
        Func<Task> callAsync = contender.Begin();
        await callAsync();

        // Nobody pays for what another left behind.
        GC.Collect();
        double start = clock.Now;
        for (int i = 0; i < calls; i++)
        {
            await callAsync();
        }

        return (clock.Now - start) / calls;
    }

    /// <summary>Lets everybody work until the compiler in the background has nothing left to improve.</summary>
    private static async Task WarmUpAsync(IReadOnlyList<Contender> contenders, Effort effort)
    {
        int quiet = 0;
        for (int step = 0; step < effort.MaxWarmUps && quiet < 2; step++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            foreach (Contender contender in contenders)
            {
                Func<Task> callAsync = contender.Begin();
                double end = Clock.Wall.Now + effort.WarmUp.TotalSeconds;
                while (Clock.Wall.Now < end)
                {
                    await callAsync();
                }
            }

            // The runtime recompiles hot methods in the background, 100 ms after the last call.
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            quiet = JitInfo.GetCompiledMethodCount() - compiled < 30 ? quiet + 1 : 0;
        }
    }

    private static async Task<int> CallsPerBatchAsync(Contender contender, TimeSpan batch)
    {
        Func<Task> callAsync = contender.Begin();
        int calls = 0;
        double start = Clock.Wall.Now;
        while (Clock.Wall.Now - start < batch.TotalSeconds)
        {
            await callAsync();
            calls++;
        }

        return calls;
    }
}
