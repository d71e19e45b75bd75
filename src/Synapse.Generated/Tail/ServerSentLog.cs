using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Synapse.Generated.Json;

namespace Synapse.Generated.Tail;

/// <summary>Reads an event of the stream: <c>{"type": "connected" | "log" | "complete" | "error", …}</c>.</summary>
internal static class ServerSentLog
{
    private const string Prefix = "data:";

    /// <summary>What an event means. One that is no JSON object of a known kind is a line as it stands.</summary>
    public static TailEvent Read(ReadOnlySpan<byte> data)
    {
        // A log may hold what is no text at all; the bytes that are none are replaced, as in a plain stream.
        ReadOnlySpan<byte> text = WireReader.SkipMark(Utf8.IsValid(data) ? data : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(data)));
        try
        {
            if (!TryFind(text, out Members members))
            {
                return Line(text);
            }

            return members.Kind switch
            {
                JsonValueKind.Object => ReadObject(text, members, text),
                JsonValueKind.String => Line(TextOf(text)),
                _ => Line(text),
            };
        }
        catch (WireFormatException e)
        {
            throw new SynapseProtocolException($"tail_job_console_logs: an event breaks the contract: {e.Message}.", e);
        }
    }

    private static TailEvent ReadObject(ReadOnlySpan<byte> log, Members members, ReadOnlySpan<byte> whole)
    {
        if (!members.HasType)
        {
            return members.HasMessage ? TailEvent.Of(Decode(log)) : Line(whole);
        }

        return members.Type switch
        {
            "log" => ReadLog(log, members.Data),
            "complete" => new TailEvent(TailEventKind.Complete),
            "error" => new TailEvent(TailEventKind.Dropped),
            _ => new TailEvent(TailEventKind.Alive),
        };
    }

    private static TailEvent ReadLog(ReadOnlySpan<byte> log, Range data)
    {
        ReadOnlySpan<byte> inner = log[data];
        return inner switch
        {
            [(byte)'"', ..] => ReadNested(TextOf(inner).TrimEnd('\r', '\n')),
            [(byte)'{', ..] => TailEvent.Of(Decode(inner)),
            _ => TailEvent.Of(Decode(log)),
        };
    }

    /// <summary>An event in an event: only what holds an object is one, as a line of a log may well begin with "data:".</summary>
    private static TailEvent ReadNested(string text)
    {
        if (text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            byte[] log = Encoding.UTF8.GetBytes(text[Prefix.Length..]);
            if (TryFind(log, out Members members) && members.Kind == JsonValueKind.Object)
            {
                return ReadObject(log, members, Encoding.UTF8.GetBytes(text));
            }
        }

        return Line(text);
    }

    private static TailEvent Line(ReadOnlySpan<byte> message) => Line(Encoding.UTF8.GetString(message));

    private static TailEvent Line(string message) => TailEvent.Of(new ConsoleLog { Message = message });

    private static string TextOf(ReadOnlySpan<byte> json) => new WireReader(json).ReadString();

    /// <summary>Looks for the members that tell what an event is; false if it is no JSON.</summary>
    private static bool TryFind(ReadOnlySpan<byte> json, out Members members)
    {
        members = default;
        try
        {
            var reader = new WireReader(json);
            members.Kind = reader.IsStartObject ? JsonValueKind.Object : reader.IsString ? JsonValueKind.String : JsonValueKind.Undefined;
            if (reader.IsStartObject)
            {
                while (reader.TryReadName(out ReadOnlySpan<byte> name))
                {
                    bool isType = name.SequenceEqual("type"u8);
                    bool isData = name.SequenceEqual("data"u8);
                    members.HasMessage |= name.SequenceEqual("message"u8);
                    members.HasType |= isType;
                    if (isType)
                    {
                        members.Type =
                            !reader.IsString ? null
                            : reader.ReadStringBytes().SequenceEqual("log"u8) ? "log"
                            : reader.ReadString();
                    }

                    Range place = reader.SkipValue();
                    members.Data = isData ? place : members.Data;
                }
            }

            reader.ReadEnd();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ConsoleLog Decode(ReadOnlySpan<byte> log)
    {
        ConsoleLog line = WireJson.Decode<ConsoleLog, ConsoleLogCodec>(log);
        line.AdditionalPropertiesOrNull?.Remove("type");
        return line;
    }

    private struct Members
    {
        public JsonValueKind Kind;
        public bool HasType;
        public string? Type;
        public bool HasMessage;
        public Range Data;
    }
}
