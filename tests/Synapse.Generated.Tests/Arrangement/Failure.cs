namespace Synapse.Generated.Tests.Arrangement;

internal static class Failure
{
    /// <summary>Asserts that a call throws exactly this exception and returns it.</summary>
    public static async Task<T> OfAsync<T>(Func<Task> call) where T : Exception => (await Assert.ThrowsAsync<T>(call))!;

    /// <summary>Asserts that a call throws this exception or one derived from it and returns it.</summary>
    public static async Task<T> LikeAsync<T>(Func<Task> call) where T : Exception => (await Assert.CatchAsync<T>(call))!;

    /// <summary>Asserts that a call throws exactly this exception if it must fail, and that it succeeds if not; null then.</summary>
    public static async Task<T?> IfAsync<T>(bool mustFail, Func<Task> call) where T : Exception
    {
        if (mustFail)
        {
            return await OfAsync<T>(call);
        }

        await call();
        return null;
    }

    /// <summary>Asserts that a call which hangs ends with the caller's patience, or with the time of a call.</summary>
    public static async Task EndsAsync(Task call, bool isCancelled, CancellationTokenSource cancellation, FakeTimeProvider clock)
    {
        if (isCancelled)
        {
            await cancellation.CancelAsync();
            await Assert.CatchAsync<OperationCanceledException>(() => call);
        }
        else
        {
            clock.Advance(TimeSpan.FromSeconds(100));
            await Assert.ThrowsAsync<SynapseTimeoutException>(() => call);
        }
    }
}
