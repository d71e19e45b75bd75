using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Generated.Wire;

namespace Synapse.Generated.Tail;

/// <summary>Reads an event of the stream: <c>{"type": "connected" | "log" | "complete" | "error", …}</c>.</summary>
internal static class ServerSentLog
{
    private const string Prefix = "data:";

    /// <summary>What an event means; null for one that says nothing.</summary>
    public static TailEvent? Read(string data)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(data);
        }
        catch (JsonException)
        {
            return TailEvent.Of(new ConsoleLog { Message = data });
        }

        if (node is not JsonObject log)
        {
            return TailEvent.Of(new ConsoleLog { Message = node is JsonValue value && value.TryGetValue(out string? text) ? text : data });
        }

        return (log["type"] as JsonValue)?.ToString() switch
        {
            "log" => ReadLog(log),
            "complete" => new TailEvent(TailEventKind.Complete),
            "error" => new TailEvent(TailEventKind.Dropped),
            null => TailEvent.Of(Decode(log)),
            _ => null,
        };
    }

    private static TailEvent? ReadLog(JsonObject log)
    {
        switch (log["data"])
        {
            // The nested form: the event's data is itself a "data:" line.
            case JsonValue value when value.TryGetValue(out string? text):
                return text.StartsWith(Prefix, StringComparison.Ordinal)
                    ? Read(text[Prefix.Length..].Trim())
                    : TailEvent.Of(new ConsoleLog { Message = text.TrimEnd('\r', '\n') });
            case JsonObject inner:
                return TailEvent.Of(Decode(inner));
            default:
                return TailEvent.Of(Decode(log));
        }
    }

    private static ConsoleLog Decode(JsonObject log)
    {
        log.Remove("type");
        try
        {
            return WireJson.Decode<ConsoleLog, ConsoleLogCodec>(JsonSerializer.SerializeToUtf8Bytes(log));
        }
        catch (WireFormatException e)
        {
            throw new SynapseProtocolException($"tail_job_console_logs: an event breaks the contract: {e.Message}.", e);
        }
    }
}
