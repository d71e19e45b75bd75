using System.Buffers;
using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated.Jobs;

/// <summary>
/// Reads a kept log entry by entry as its bytes arrive: a bare array, or the <c>results</c> of a page. What is limited is the size of
/// an entry, not of the log. An entry is found by its brackets and quotes alone, so that a broken one costs only itself.
/// </summary>
/// <param name="stream">The response body.</param>
/// <param name="idleTimeout">The longest time without a byte.</param>
/// <param name="time">The clock.</param>
internal sealed class KeptLogBody(Stream stream, TimeSpan idleTimeout, TimeProvider time) : IDisposable
{
    /// <summary>The size above which an entry is cut.</summary>
    public const int MaxEntryBytes = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private int _scanned;
    private JsonValueScanner _scanner;
    private Place _place;
    private Member _member;
    private bool _isArray;
    private bool _hasEntries;

    private enum Place
    {
        Start,
        FirstEntry,
        NextEntry,
        Entry,
        AfterEntry,
        FirstName,
        NextName,
        Name,
        Colon,
        Member,
        MemberValue,
        AfterMember,
        End,
    }

    private enum Member
    {
        Other,
        Results,
        Next,
        Previous,
    }

    /// <summary>Gets the JSON of the current entry; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Entry { get; private set; }

    /// <summary>Gets whether the current entry is a text of plain characters, in which there is nothing to decode.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Gets the link to the next page, once the page has been read to its end.</summary>
    public string? Next { get; private set; }

    /// <summary>Gets the link to the page before, once the page has been read to its end.</summary>
    public string? Previous { get; private set; }

    /// <summary>Gets the number of bytes received.</summary>
    public long Received { get; private set; }

    /// <summary>Gets whether the log is a bare array, which holds all entries there are.</summary>
    public bool IsArray => _isArray;

    /// <summary>Reads the next entry if it has arrived as a whole.</summary>
    /// <exception cref="WireFormatException">The body is neither an array nor a page.</exception>
    public bool TryReadEntry() => (IsPlain = TryReadPlain()) || TryParse();

    /// <summary>Reads the next entry; false at the end of the page.</summary>
    /// <exception cref="WireFormatException">The body is neither an array nor a page.</exception>
    /// <exception cref="TimeoutException">Nothing arrived within the idle timeout.</exception>
    /// <exception cref="IOException">The body broke off.</exception>
    public ValueTask<bool> ReadEntryAsync(CancellationToken cancellationToken) =>
        TryReadEntry() ? ValueTask.FromResult(true) : WaitForEntryAsync(cancellationToken);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private async ValueTask<bool> WaitForEntryAsync(CancellationToken cancellationToken)
    {
        do
        {
            MakeRoom();
            int read = await IdleLimit.ReadAsync(stream, _buffer.AsMemory(_end), idleTimeout, time, cancellationToken)
                .ConfigureAwait(false);
            if (read == 0)
            {
                return _place == Place.End
                    ? _hasEntries ? false : throw new WireFormatException("the page lacks its required member results")
                    : throw new HttpIOException(HttpRequestError.ResponseEnded, "The log ended before its JSON did.");
            }

            _end += read;
            Received += read;
        }
        while (!TryReadEntry());
        return true;
    }

    /// <summary>Reads an entry as most logs have them: a line of text behind the comma of another entry.</summary>
    private bool TryReadPlain()
    {
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
        if (_place != Place.AfterEntry || rest is not [(byte)',', (byte)'"', .. var text])
        {
            return false;
        }

        int length = text.IndexOfAny(ConsoleLogReader.NotPlain);
        if (length < 0 || text[length] != '"' || length > MaxEntryBytes - 2)
        {
            return false;
        }

        Entry = _buffer.AsMemory(_start + 1, length + 2);
        _start += length + 3;
        return true;
    }

    /// <summary>Goes on within the bytes that are here, up to the end of an entry.</summary>
    private bool TryParse()
    {
        while (true)
        {
            if (_place is Place.Entry or Place.Name or Place.MemberValue)
            {
                if (!ScanValue())
                {
                    return false;
                }

                if (_place == Place.Entry)
                {
                    Entry = _buffer.AsMemory(_start, Math.Min(_scanned - _start, MaxEntryBytes));
                    (_start, _place) = (_scanned, Place.AfterEntry);
                    return true;
                }

                EndMember(_buffer.AsSpan(_start, _scanned - _start));
                _start = _scanned;
                continue;
            }

            // A byte order mark counts as white space.
            bool isMark = _start < _end && _buffer[_start] is > (byte)' ' and < 0x80;
            int skipped = isMark ? 0 : _buffer.AsSpan(_start, _end - _start).IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
            _start = skipped < 0 ? _end : _start + skipped;
            if (skipped < 0)
            {
                return false;
            }

            if (TakeMark(_buffer[_start]))
            {
                _start++;
            }
            else
            {
                (_scanned, _scanner) = (_start, default);
            }
        }
    }

    /// <summary>Goes past a bracket, comma or colon; false where a value begins.</summary>
    private bool TakeMark(byte mark)
    {
        Place? next = (_place, mark) switch
        {
            (Place.Start, (byte)'[') => Place.FirstEntry,
            (Place.Start, (byte)'{') => Place.FirstName,
            (Place.FirstEntry or Place.AfterEntry, (byte)']') => _isArray ? Place.End : Place.AfterMember,
            (Place.AfterEntry, (byte)',') => Place.NextEntry,
            (Place.FirstName or Place.AfterMember, (byte)'}') => Place.End,
            (Place.AfterMember, (byte)',') => Place.NextName,
            (Place.Colon, (byte)':') => Place.Member,
            (Place.Member, (byte)'[') when _member == Member.Results => Place.FirstEntry,
            _ => null,
        };
        if (next is { } place)
        {
            _isArray |= _place == Place.Start && place == Place.FirstEntry;
            _hasEntries |= place == Place.FirstEntry;
            _place = place;
            return true;
        }

        _place = (_place, mark) switch
        {
            (Place.FirstEntry or Place.NextEntry, not ((byte)']' or (byte)'}' or (byte)',')) => Place.Entry,
            (Place.FirstName or Place.NextName, (byte)'"') => Place.Name,
            (Place.Member, _) => Place.MemberValue,
            _ => throw new WireFormatException("expected a page or an array of log entries"),
        };
        return false;
    }

    private void EndMember(ReadOnlySpan<byte> value)
    {
        if (_place == Place.Name)
        {
            _member = value.SequenceEqual("\"results\""u8) ? Member.Results
                : value.SequenceEqual("\"next\""u8) ? Member.Next
                : value.SequenceEqual("\"previous\""u8) ? Member.Previous
                : Member.Other;
            _place = Place.Colon;
            return;
        }

        if (_member is Member.Next or Member.Previous)
        {
            string? link = value is [(byte)'"', ..] ? WireJson.Decode<string, StringCodec>(value) : null;
            (Next, Previous) = _member == Member.Next ? (link, Previous) : (Next, link);
        }

        _place = Place.AfterMember;
    }

    private bool ScanValue()
    {
        _scanned += _scanner.Scan(_buffer.AsSpan(_scanned, _end - _scanned), out bool isWhole);
        if (_scanned - _start > MaxEntryBytes)
        {
            // Only the beginning is kept, so that a value without an end cannot fill the memory.
            int rest = _end - _scanned;
            _buffer.AsSpan(_scanned, rest).CopyTo(_buffer.AsSpan(_start + MaxEntryBytes));
            (_scanned, _end) = (_start + MaxEntryBytes, _start + MaxEntryBytes + rest);
        }

        return isWhole;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
