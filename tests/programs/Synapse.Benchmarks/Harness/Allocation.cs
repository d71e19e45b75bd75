namespace Synapse.Benchmarks.Harness;

/// <summary>
/// What a call allocates on all threads, exact: whatever else allocates meanwhile only adds, so the least of some tries counts.
/// </summary>
internal static class Allocation
{
    private const int Tries = 5;

    public static async Task<long> PerCallAsync(Func<Task> callAsync, int calls = 32)
    {
        long least = long.MaxValue;
        for (int tried = 0; tried < Tries; tried++)
        {
            // Quiet first: what finalizers and timers of earlier calls do is not this call's.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < calls; i++)
            {
                await callAsync();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least / calls;
    }
}
