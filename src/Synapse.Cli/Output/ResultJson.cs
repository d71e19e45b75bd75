using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Synapse.Cli.Contract;
using JsonException = System.Text.Json.JsonException;

namespace Synapse.Cli.Output;

/// <summary>JSON of a server: read with what Python servers write beyond the standard, and brought into the form of the contract.</summary>
internal static partial class ResultJson
{
    private const string Masked = "***";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Readable = Compact with { Indented = true };

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json) => Parse(Encoding.UTF8.GetString(json));

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonElement Parse(string json)
    {
        // NaN and infinities become texts, and half a surrogate pair, which has no form in any encoding, the sign for that.
        string sound = Unsound().Replace(json.TrimStart('\uFEFF'), static found =>
            found.Groups["text"].Success ? Escapes().Replace(found.Value, static escape => escape.Groups["half"].Success
                ? "\\ufffd"
                : escape.Value)
            : $"\"{found.Value}\"");
        using var document = JsonDocument.Parse(sound);
        return document.RootElement.Clone();
    }

    /// <summary>The JSON of a model of the SDK, or of an object of the tool's own.</summary>
    public static JsonElement Of(object value) => Parse(JsonConvert.SerializeObject(value));

    /// <summary>The value as the contract has it: secrets masked, texts for objects as objects, fields under their own names.</summary>
    public static JsonElement Shape(JsonElement json, Schema? schema, bool showSecrets)
    {
        if (schema is null)
        {
            return json;
        }

        string shaped = Write(writer => Shape(writer, json, schema, showSecrets), Compact);
        using var document = JsonDocument.Parse(shaped);
        return document.RootElement.Clone();
    }

    /// <summary>Whether a result holds secrets by its schema.</summary>
    public static bool HoldsSecrets(Schema? schema, int depth = 3) => schema is not null && depth > 0
        && (schema.IsSecret || schema.IsFullOfSecrets
            || schema.Fields.Select(field => field.Schema).Concat(schema.Forms).Append(schema.Entry)
                .Any(part => HoldsSecrets(part, depth - 1)));

    /// <summary>In one line, with what a terminal obeys as escapes.</summary>
    public static string ToLine(JsonElement json) => SafeText.OfJson(Write(json.WriteTo, Compact));

    /// <summary>In a line for each member, with what a terminal obeys as escapes.</summary>
    public static string[] ToLines(JsonElement json) =>
        [.. Write(json.WriteTo, Readable).Split('\n').Select(line => SafeText.OfJson(line.TrimEnd('\r')))];

    private static string Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Shape(Utf8JsonWriter writer, JsonElement json, Schema? schema, bool showSecrets)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            case not JsonValueKind.Null when schema is { IsSecret: true } && !showSecrets:
                writer.WriteStringValue(Masked);
                break;
            case JsonValueKind.Object:
                ShapeObject(writer, json, schema, showSecrets);
                break;
            case JsonValueKind.Array:
                Schema? entry = schema?.Entry ?? schema?.Item;
                writer.WriteStartArray();
                foreach (JsonElement item in json.EnumerateArray())
                {
                    Shape(writer, item, entry, showSecrets);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String when schema?.StringForm is { } field:
                writer.WriteStartObject();
                writer.WritePropertyName(field);
                json.WriteTo(writer);
                writer.WriteEndObject();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private static void ShapeObject(Utf8JsonWriter writer, JsonElement json, Schema? schema, bool showSecrets)
    {
        Dictionary<string, (string Name, Schema Schema)> fields = FieldsOf(schema, json);
        bool isMasked = schema is { IsFullOfSecrets: true } && !showSecrets;
        writer.WriteStartObject();
        foreach (JsonProperty member in json.EnumerateObject())
        {
            (string name, Schema? field) = fields.TryGetValue(member.Name, out (string Name, Schema Schema) known)
                ? (known.Name, known.Schema)
                : (member.Name, null);
            writer.WritePropertyName(name);
            if (isMasked && member.Value.ValueKind != JsonValueKind.Null)
            {
                writer.WriteStringValue(Masked);
            }
            else
            {
                Shape(writer, member.Value, field, showSecrets);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The fields of an object by the names that they come under.</summary>
    private static Dictionary<string, (string Name, Schema Schema)> FieldsOf(Schema? schema, JsonElement json)
    {
        var fields = new Dictionary<string, (string, Schema)>(StringComparer.Ordinal);
        foreach ((string name, Schema field) in schema is null ? [] : schema.Fields.Concat(schema.Forms.SelectMany(form => form.Fields)))
        {
            fields.TryAdd(name, (name, field));
            if (field.AlsoNamed is { } other && !json.TryGetProperty(name, out _))
            {
                fields.TryAdd(other, (name, field));
            }
        }

        return fields;
    }

    [GeneratedRegex("""(?<text>"(?:[^"\\]|\\.)*")|-?Infinity|NaN""", RegexOptions.Singleline)]
    private static partial Regex Unsound();

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex Escapes();
}
