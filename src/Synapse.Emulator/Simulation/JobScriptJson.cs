using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.Emulator.Simulation;

/// <summary>Job scripts as JSON: in the database, in the reserved run parameters and at the admin endpoint.</summary>
internal static class JobScriptJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new SecondsConverter() },
    };

    public static string Write(JobScript script) => JsonSerializer.Serialize(script, Options);

    /// <summary>Reads a script; a wrong one is a <see cref="JsonException"/> or an <see cref="ArgumentException"/>.</summary>
    public static JobScript Read(JsonElement json)
    {
        JobScript script = json.Deserialize<JobScript>(Options) ?? throw new JsonException("A job script is an object.");
        script.Validate();
        return script;
    }

    public static JobScript Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>Durations are seconds; the word "manual" is the infinite one.</summary>
    private sealed class SecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDouble(out double seconds) && seconds is >= 0 and < 1e6 => TimeSpan.FromSeconds(seconds),
            JsonTokenType.String when reader.ValueTextEquals("manual"u8) => Timeout.InfiniteTimeSpan,
            _ => throw new JsonException("A duration is a number of seconds, or \"manual\"."),
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
