using System.Text.Json;
using System.Text.Json.Serialization;

namespace PactNet.Matchers;

internal sealed class MatcherConverter : JsonConverter<IMatcher>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(IMatcher));

    public override IMatcher Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Matchers are written, never read.");

    public override void Write(Utf8JsonWriter writer, IMatcher value, JsonSerializerOptions options)
    {
        if (value is not Matcher matcher)
        {
            throw new NotSupportedException($"Matchers are made by Match, not {value.GetType()}.");
        }

        writer.WriteStartObject();
        writer.WriteString("pact:matcher:type", matcher.Type);
        if (matcher.Type != "null")
        {
            writer.WritePropertyName("value");
            JsonSerializer.Serialize(writer, matcher.Value, options);
        }

        foreach ((string name, object setting) in matcher.Settings)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, setting, options);
        }

        writer.WriteEndObject();
    }
}
