using System.Buffers;
using System.Text;

namespace Synapse.Generated.Tail;

/// <summary>Splits a stream into lines as they come; a line is cut at 1 MiB, so that one without an end cannot fill the memory.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    public const int MaxLineBytes = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _start;
    private int _end;
    private bool _ended;
    private bool _cut;

    /// <summary>The next line without its break; null at the end.</summary>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                string line = Take(length);
                _start++;
                if (!_cut)
                {
                    return line;
                }

                // The rest of a line that was cut.
                _cut = false;
                continue;
            }

            if (_end - _start >= MaxLineBytes)
            {
                string? head = _cut ? null : Take(MaxLineBytes);
                (_start, _end) = (0, 0);
                _cut = true;
                if (head is not null)
                {
                    return head;
                }
            }

            if (_ended)
            {
                return _end > _start && !_cut ? Take(_end - _start) : null;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private string Take(int length)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        _start += length;
        return Encoding.UTF8.GetString(line.EndsWith("\r"u8) ? line[..^1] : line);
    }

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

        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _ended = read == 0;
        _end += read;
    }
}
