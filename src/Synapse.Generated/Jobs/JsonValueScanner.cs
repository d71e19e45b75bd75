using System.Buffers;

namespace Synapse.Generated.Jobs;

/// <summary>
/// Finds the end of a JSON value that arrives in parts, by its quotes and brackets alone: what is between them may be anything.
/// </summary>
internal struct JsonValueScanner
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> Nested = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> AfterScalar = SearchValues.Create(",]} \t\r\n"u8);

    private bool _isStarted;
    private bool _isInText;
    private bool _isEscaped;
    private int _depth;

    /// <summary>Scans on; the value's first byte is the first one ever scanned.</summary>
    /// <param name="bytes">The next bytes.</param>
    /// <param name="isWhole">Whether the value ends within them.</param>
    /// <returns>How many of them belong to the value.</returns>
    public int Scan(ReadOnlySpan<byte> bytes, out bool isWhole)
    {
        isWhole = false;
        int at = 0;
        while (at < bytes.Length)
        {
            if (_isEscaped)
            {
                _isEscaped = false;
                at++;
                continue;
            }

            bool isScalar = _isStarted && !_isInText && _depth == 0;
            int found = bytes[at..].IndexOfAny(_isInText ? Quoted : isScalar ? AfterScalar : Nested);
            if (!_isStarted)
            {
                _isStarted = true;
                if (found != 0)
                {
                    continue;
                }
            }

            if (found < 0)
            {
                return bytes.Length;
            }

            at += found;
            if (isScalar)
            {
                isWhole = true;
                return at;
            }

            Take(bytes[at++]);
            if (!_isInText && _depth == 0)
            {
                isWhole = true;
                return at;
            }
        }

        return bytes.Length;
    }

    private void Take(byte mark)
    {
        switch (mark)
        {
            case (byte)'"':
                _isInText = !_isInText;
                break;
            case (byte)'\\':
                _isEscaped = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            default:
                _depth--;
                break;
        }
    }
}
