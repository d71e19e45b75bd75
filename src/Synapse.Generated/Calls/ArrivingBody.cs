using Synapse.Generated.Deadlines;
using Synapse.Generated.Requests;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Calls;

/// <summary>The body of a response that is read while it arrives: it may take any time as long as something moves.</summary>
internal sealed class ArrivingBody(WireRequest request, HttpResponseMessage response, SynapseClientOptions options)
{
    private Stream? _stream;

    /// <exception cref="SynapseTimeoutException">Nothing came for the idle timeout.</exception>
    /// <exception cref="SynapseConnectionException">The connection broke.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        CancellationTokenSource silence = ExpirySource.Rent(options.IdleTimeout, options.TimeProvider);
        CancellationTokenRegistration cancellation =
            cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), silence);
        try
        {
            _stream ??= await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
            return await _stream.ReadAsync(target, silence.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or IOException or HttpRequestException)
        {
            // A cancellation closes the connection, and the read may notice that first.
            cancellationToken.ThrowIfCancellationRequested();
            throw CallFailures.Of(
                request,
                silence.IsCancellationRequested ? new Expired(e, SynapseDeadline.Idle, options.IdleTimeout) : AttemptFailure.Of(e));
        }
        finally
        {
            await cancellation.DisposeAsync().ConfigureAwait(false);
            ExpirySource.Return(silence, options.TimeProvider);
        }
    }
}
