using Synapse.Generated.Deadlines;

namespace Synapse.Generated.Jobs;

/// <summary>Reads from a body that stays open, as long as something arrives.</summary>
internal static class IdleLimit
{
    /// <summary>Reads what comes next.</summary>
    /// <exception cref="TimeoutException">Nothing arrived within the idle timeout.</exception>
    public static async ValueTask<int> ReadAsync(
        Stream stream, Memory<byte> target, TimeSpan idleTimeout, TimeProvider time, CancellationToken cancellationToken)
    {
        CancellationTokenSource idle = ExpirySource.Rent(idleTimeout, time);
        CancellationTokenRegistration cancellation =
            cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), idle);
        try
        {
            return await stream.ReadAsync(target, idle.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (idle.IsCancellationRequested && e is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Either of them closes the connection, and the read may notice that first.
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException("Nothing arrived within the idle timeout.", e);
        }
        finally
        {
            await cancellation.DisposeAsync().ConfigureAwait(false);
            ExpirySource.Return(idle, time);
        }
    }
}
