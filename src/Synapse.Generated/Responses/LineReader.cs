using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Synapse.Generated.Deadlines;

namespace Synapse.Generated.Responses;

/// <summary>Splits a stream into lines as they arrive; a line is cut at 1 MiB, so that one without an end cannot fill the memory.</summary>
/// <param name="stream">The source of the lines.</param>
/// <param name="idleTimeout">How long nothing may arrive.</param>
/// <param name="time">The clock.</param>
internal sealed class LineReader(Stream stream, TimeSpan idleTimeout, TimeProvider time) : IDisposable
{
    public const int MaxLineBytes = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _start;
    private int _end;
    private bool _ended;
    private bool _cut;

    /// <summary>The line at hand without its break, until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Reads the next line; false at the end. What has no line break at the end may be half a line, and does not count.</summary>
    /// <exception cref="TimeoutException">Nothing arrived within the idle timeout.</exception>
    public ValueTask<bool> ReadLineAsync(CancellationToken cancellationToken) =>
        TryTakeLine() ? ValueTask.FromResult(true) : WaitForLineAsync(cancellationToken);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WaitForLineAsync(CancellationToken cancellationToken)
    {
        do
        {
            if (_ended)
            {
                return false;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
        while (!TryTakeLine());
        return true;
    }

    private bool TryTakeLine()
    {
        for (int length; (length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) >= 0;)
        {
            ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length);
            _start += length + 1;
            if (!_cut)
            {
                Line = line.Span.EndsWith("\r"u8) ? line[..^1] : line;
                return true;
            }

            // The rest of a line that was cut.
            _cut = false;
        }

        if (_end - _start < MaxLineBytes)
        {
            return false;
        }

        bool isHead = !_cut;
        Line = HeadOf(_buffer.AsMemory(_start, MaxLineBytes));
        (_start, _end, _cut) = (0, 0, true);
        return isHead;
    }

    /// <summary>The text up to the last character that is whole.</summary>
    private static ReadOnlyMemory<byte> HeadOf(ReadOnlyMemory<byte> line) =>
        Rune.DecodeLastFromUtf8(line.Span, out _, out int rest) == OperationStatus.NeedMoreData ? line[..^rest] : line;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_end == _buffer.Length)
        {
            byte[] target = _start > 0 ? _buffer : ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            if (target != _buffer)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = target;
            }

            (_start, _end) = (0, _end - _start);
        }

        int read = await ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _ended = read == 0;
        _end += read;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken)
    {
        CancellationTokenSource silence = ExpirySource.Rent(idleTimeout, time);
        CancellationTokenRegistration cancellation =
            cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), silence);
        try
        {
            return await stream.ReadAsync(target, silence.Token).ConfigureAwait(false);
        }
        catch (Exception e)
            when (silence.IsCancellationRequested && e is OperationCanceledException or ObjectDisposedException or IOException)
        {
            // A cancellation closes the connection, and the read may notice that first.
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException("Nothing arrived within the idle timeout.", e);
        }
        finally
        {
            await cancellation.DisposeAsync().ConfigureAwait(false);
            ExpirySource.Return(silence, time);
        }
    }
}
