using System.Text;
using System.Text.Json;
using Synapse.Generated.Wire;

namespace Synapse.Generated.Tail;

/// <summary>Reads an event of the stream: <c>{"type": "connected" | "log" | "complete" | "error", …}</c>.</summary>
internal static class ServerSentLog
{
    private const string Prefix = "data:";

    /// <summary>What an event means. One that is no JSON object of a known kind is a line as it stands.</summary>
    public static TailEvent Read(string data)
    {
        if (TryParse(data) is not { } json)
        {
            return Line(data);
        }

        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Object => ReadObject(json, data),
                JsonValueKind.String => Line(json.GetString()!),
                _ => Line(data),
            };
        }
        catch (InvalidOperationException e)
        {
            throw new SynapseProtocolException("tail_job_console_logs: an event breaks the contract: a text holds half of a surrogate pair.", e);
        }
    }

    private static TailEvent ReadObject(JsonElement log, string data)
    {
        if (!log.TryGetProperty("type", out JsonElement type))
        {
            return log.TryGetProperty("message", out _) ? TailEvent.Of(Decode(log)) : Line(data);
        }

        return type.ValueKind == JsonValueKind.String ? type.GetString() switch
        {
            "log" => ReadLog(log),
            "complete" => new TailEvent(TailEventKind.Complete),
            "error" => new TailEvent(TailEventKind.Dropped),
            _ => new TailEvent(TailEventKind.Alive),
        } : new TailEvent(TailEventKind.Alive);
    }

    private static TailEvent ReadLog(JsonElement log)
    {
        log.TryGetProperty("data", out JsonElement inner);
        return inner.ValueKind switch
        {
            JsonValueKind.String => ReadNested(inner.GetString()!.TrimEnd('\r', '\n')),
            JsonValueKind.Object => TailEvent.Of(Decode(inner)),
            _ => TailEvent.Of(Decode(log)),
        };
    }

    /// <summary>An event in an event: only what holds an object is one, as a line of a log may well begin with "data:".</summary>
    private static TailEvent ReadNested(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && TryParse(text[Prefix.Length..]) is { ValueKind: JsonValueKind.Object } log
            ? ReadObject(log, text)
            : Line(text);

    private static TailEvent Line(string message) => TailEvent.Of(new ConsoleLog { Message = message });

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConsoleLog Decode(JsonElement log)
    {
        try
        {
            ConsoleLog line = WireJson.Decode<ConsoleLog, ConsoleLogCodec>(Encoding.UTF8.GetBytes(log.GetRawText()));
            line.AdditionalProperties.Remove("type");
            return line;
        }
        catch (WireFormatException e)
        {
            throw new SynapseProtocolException($"tail_job_console_logs: an event breaks the contract: {e.Message}.", e);
        }
    }
}
