using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Synapse.Generated.Json;

namespace Synapse.Generated;

public sealed partial class FreeFormJson
{
    /// <summary>
    /// Determines whether two values are the same JSON. The order of members, whitespace and the form of a number (<c>1</c>, <c>1.0</c>)
    /// do not matter.
    /// </summary>
    /// <param name="left">One value; <see langword="null" /> is the same as the JSON value null.</param>
    /// <param name="right">The other value.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool DeepEquals(FreeFormJson? left, FreeFormJson? right)
    {
        try
        {
            return JsonNode.DeepEquals(NodeOf(left), NodeOf(right));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // NaN of a server, or a member twice in an object: the same if it is the same text.
            return left is not null && right is not null && left.Utf8.Span.SequenceEqual(right.Utf8.Span);
        }

        static JsonNode? NodeOf(FreeFormJson? json) => json is null ? null : JsonNode.Parse(json.Utf8.Span);
    }

    /// <summary>Converts a node of System.Text.Json, such as <c>new JsonObject { ["threshold"] = 0.8 }</c>.</summary>
    /// <param name="node">The node; null stays null.</param>
    /// <exception cref="ArgumentException"><paramref name="node" /> has no form in JSON, such as NaN.</exception>
    [return: NotNullIfNotNull(nameof(node))]
    public static implicit operator FreeFormJson?(JsonNode? node) =>
        node is null ? null : Write(writer => node.WriteTo(writer), nameof(node));

    /// <summary>Creates JSON from an element of System.Text.Json, exactly as it was parsed.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException"><paramref name="element" /> has no value.</exception>
    public static FreeFormJson From(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("The element has no value.", nameof(element));
        }

        try
        {
            return Read(RawText.Of(element), nameof(element));
        }
        catch (ArgumentException)
        {
            // Comments or commas that its options allowed.
            return Write(element.WriteTo, nameof(element));
        }
    }

    /// <summary>Creates JSON from a value of a type that a source-generated context describes; it needs no reflection.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value; null for the JSON value null.</param>
    /// <param name="typeInfo">The description of the type, such as <c>MyContext.Default.Parameters</c>.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException"><paramref name="value" /> has no form in JSON, such as NaN.</exception>
    public static FreeFormJson From<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return Write(writer => JsonSerializer.Serialize(writer, value, typeInfo), nameof(value));
    }

    /// <summary>Returns the value as a new <see cref="JsonElement" />.</summary>
    /// <returns>The element, which needs no disposal.</returns>
    /// <exception cref="JsonException">The value holds NaN or an infinity that a server sent.</exception>
    public JsonElement ToJsonElement()
    {
        var reader = new Utf8JsonReader(Utf8.Span);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Returns the value as a new <see cref="JsonNode" />; changing it changes nothing here.</summary>
    /// <returns>The node; null for the JSON value null.</returns>
    /// <exception cref="JsonException">The value holds NaN or an infinity that a server sent.</exception>
    public JsonNode? ToJsonNode()
    {
        var reader = new Utf8JsonReader(Utf8.Span);
        return JsonNode.Parse(ref reader);
    }

    /// <summary>Reads the value as a type that a source-generated context describes; it needs no reflection.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="typeInfo">The description of the type, such as <c>MyContext.Default.Parameters</c>.</param>
    /// <returns>The value; null for the JSON value null.</returns>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public T? ToObject<T>(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return JsonSerializer.Deserialize(Utf8.Span, typeInfo);
    }

    private static FreeFormJson Write(Action<Utf8JsonWriter> write, string parameter)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = WireJson.WriterOptions.Encoder });
        try
        {
            write(writer);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ArgumentException("The value cannot be represented as JSON.", parameter, e);
        }

        writer.Flush();
        return Read(json.WrittenSpan, parameter);
    }
}
