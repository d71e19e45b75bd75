using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.Emulator.Database;

/// <summary>The JSON of scripts, in the database too, and of faults: names in snake case, durations in seconds, nothing unknown.</summary>
internal static class RecordJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        MaxDepth = WireJson.MaxDepth + 8,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new SecondsConverter() },
    };

    private sealed class SecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.Number when reader.TryGetDouble(out double seconds) && seconds is >= 0 and < 1e6 => TimeSpan.FromSeconds(
                    seconds
                ),
                JsonTokenType.String when reader.ValueTextEquals("manual"u8) => Timeout.InfiniteTimeSpan,
                _ => throw new JsonException("A duration must be a number of seconds or \"manual\"."),
            };

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        {
            if (value == Timeout.InfiniteTimeSpan)
            {
                writer.WriteStringValue("manual"u8);
            }
            else
            {
                writer.WriteNumberValue(value.TotalSeconds);
            }
        }
    }
}
