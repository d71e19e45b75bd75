namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>Waits that end in the thread that ends them, so that virtual time knows when all is still.</summary>
internal static class VirtualWait
{
    public static async Task WaitAsync(Task task, CancellationToken cancellationToken)
    {
        var given = new TaskCompletionSource();
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (given, token) => ((TaskCompletionSource)given!).TrySetCanceled(token), given);
        await (await Task.WhenAny(task, given.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }

    public static Task DelayAsync(VirtualTime time, TimeSpan delay, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource();
        time.At(time.Now + delay, () => over.TrySetResult());
        return WaitAsync(over.Task, cancellationToken);
    }

    /// <summary>A response that never comes.</summary>
    public static async Task<HttpResponseMessage> RespondAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(new TaskCompletionSource().Task, cancellationToken).ConfigureAwait(false);
        throw new InvalidOperationException("Never comes.");
    }
}
