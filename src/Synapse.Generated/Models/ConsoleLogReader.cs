using System.Buffers;
using System.Text;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

/// <summary>
/// Reads a log entry. A log holds what programs print, and nothing of it makes the log unreadable: what does not fit its member is
/// kept among <see cref="ConsoleLog.AdditionalProperties" />.
/// </summary>
internal static class ConsoleLogReader
{
    /// <summary>What a text of plain characters ends at: a quote, or what needs decoding.</summary>
    public static readonly SearchValues<byte> NotPlain =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), (byte)'"', (byte)'\\']);

    /// <summary>Reads an entry that is a text of plain characters, in its quotes.</summary>
    public static ConsoleLog ReadPlain(ReadOnlySpan<byte> entry) => new() { Message = Encoding.UTF8.GetString(entry[1..^1]) };

    /// <summary>Reads an entry by itself, whatever its bytes are.</summary>
    public static ConsoleLog Read(ReadOnlySpan<byte> entry)
    {
        try
        {
            return WireJson.Decode<ConsoleLog, ConsoleLogCodec>(entry);
        }
        catch (WireFormatException)
        {
            // Not JSON, or cut because of its size.
            return new ConsoleLog { Message = entry is [(byte)'"', .. var text] ? LooseText.Decode(text) : Encoding.UTF8.GetString(entry) };
        }
    }

    /// <summary>Reads the entry at the reader's position.</summary>
    public static ConsoleLog Read(ref WireReader reader)
    {
        var entry = new ConsoleLog();
        if (!reader.IsStartObject)
        {
            entry.Message = ReadText(ref reader);
            return entry;
        }

        while (reader.TryReadName(out ReadOnlySpan<byte> name))
        {
            switch (name.Length)
            {
                case 9 when name.SequenceEqual("timestamp"u8) && TryReadTimestamp(ref reader, out DateTimeOffset? timestamp):
                    entry.Timestamp = timestamp;
                    break;
                case 5 when name.SequenceEqual("level"u8) && TryReadLevel(ref reader, out ConsoleLogLevel? level):
                    entry.Level = level;
                    break;
                case 7 when name.SequenceEqual("message"u8):
                    entry.Message = ReadText(ref reader);
                    break;
                case 3 when name.SequenceEqual("log"u8) && entry.Message is null:
                    // Some servers say it so.
                    entry.Message = ReadText(ref reader);
                    break;
                default:
                    reader.ReadAdditional(entry.AdditionalProperties, name);
                    break;
            }
        }

        return entry;
    }

    private static bool TryReadTimestamp(ref WireReader reader, out DateTimeOffset? timestamp)
    {
        bool isTimestamp = DateTimeOffsetCodec.TryRead(ref reader, out DateTimeOffset value);
        timestamp = isTimestamp ? value : null;
        return isTimestamp || reader.TryReadNull();
    }

    private static bool TryReadLevel(ref WireReader reader, out ConsoleLogLevel? level)
    {
        level = null;
        if (!reader.IsString)
        {
            return reader.TryReadNull();
        }

        try
        {
            level = ConsoleLogLevelCodec.Read(ref reader);
        }
        catch (WireFormatException)
        {
            level = LooseText.Decode(reader.ReadStringBytes());
        }

        return true;
    }

    private static string? ReadText(ref WireReader reader)
    {
        if (!reader.IsString)
        {
            return reader.TryReadNull() ? null : Encoding.UTF8.GetString(reader.ReadRaw());
        }

        try
        {
            return reader.ReadString();
        }
        catch (WireFormatException)
        {
            // Half a surrogate pair.
            return LooseText.Decode(reader.ReadStringBytes());
        }
    }
}
