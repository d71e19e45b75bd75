using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated.Json;
using JsonException = Newtonsoft.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Synapse.Generated;

public sealed partial class FreeFormJson
{
    private const string NeedsReflection =
        "Newtonsoft.Json finds the members of the type by reflection. Use JsonObject, JObject or the overload with a JsonTypeInfo instead.";

    // Its own settings, not those of JsonConvert.DefaultSettings.
    private static readonly JsonSerializerSettings Exact = new()
    {
        DateParseHandling = DateParseHandling.None,

        // Not as the text "NaN", which a reader would take for a string: as what is no JSON, and so is refused.
        FloatFormatHandling = FloatFormatHandling.Symbol,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        Converters = { new JsonTreeConverter() },
    };

    /// <summary>Converts a token of Newtonsoft.Json, such as <c>new JObject { ["threshold"] = 0.8 }</c>.</summary>
    /// <param name="token">The token; null stays null.</param>
    /// <exception cref="ArgumentException"><paramref name="token" /> has no form in JSON, such as NaN.</exception>
    [return: NotNullIfNotNull(nameof(token))]
    public static implicit operator FreeFormJson?(JToken? token)
    {
        if (token is null)
        {
            return null;
        }

        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { FloatFormatHandling = Exact.FloatFormatHandling })
        {
            token.WriteTo(writer);
        }

        return Read(text.ToString(), nameof(token));
    }

    /// <summary>
    /// Creates JSON from an object by reflection: an anonymous object, a dictionary, a list, a plain value, with values of either JSON
    /// library in it.
    /// </summary>
    /// <param name="value">The object, as Newtonsoft.Json writes it; null for the JSON value null.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentException"><paramref name="value" /> has no form in JSON, such as NaN.</exception>
    /// <exception cref="NotSupportedException">
    /// The program is compiled natively, or trimmed with reflection-based JSON switched off: members of the object may be missing.
    /// </exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static FreeFormJson From(object? value)
    {
        switch (value)
        {
            case null:
                return new FreeFormJson("null"u8.ToArray());
            case FreeFormJson json:
                return json;
            case JsonNode node:
                return node;
            case JsonElement element:
                return From(element);
            case JsonDocument document:
                return From(document.RootElement);
            case JToken token:
                return token;
            case not (string or bool or int or long or double or decimal):
                ThrowWithoutReflection();
                break;
        }

        try
        {
            var text = new StringWriter(CultureInfo.InvariantCulture);
            JsonSerializer.Create(Exact).Serialize(text, value);
            return Read(text.ToString(), nameof(value));
        }
        catch (JsonException e)
        {
            throw new ArgumentException("The value cannot be represented as JSON.", nameof(value), e);
        }
    }

    /// <summary>Returns the value as a new <see cref="JToken" />; changing it changes nothing here.</summary>
    /// <returns>The token, with dates as the texts they are.</returns>
    public JToken ToJToken()
    {
        using var reader = new JsonTextReader(new StringReader(ToString())) { DateParseHandling = Exact.DateParseHandling };
        return JToken.ReadFrom(reader);
    }

    /// <summary>Returns the value as a new <see cref="JObject" />; changing it changes nothing here.</summary>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">The value is not an object.</exception>
    public JObject ToJObject() =>
        ToJToken() as JObject ?? throw new InvalidOperationException($"Expected a JSON object but found a value of kind {Kind}.");

    /// <summary>Reads the value as a type of the caller's, by Newtonsoft.Json.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value, with dates as the texts they are where the type leaves it open; null for the JSON value null.</returns>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    /// <exception cref="NotSupportedException">
    /// The program is compiled natively, or trimmed with reflection-based JSON switched off: members of the type may be missing.
    /// </exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public T? ToObject<T>()
    {
        if (!typeof(T).IsPrimitive && typeof(T) != typeof(string) && !typeof(JToken).IsAssignableFrom(typeof(T)))
        {
            ThrowWithoutReflection();
        }

        using var reader = new JsonTextReader(new StringReader(ToString()));
        return JsonSerializer.Create(Exact).Deserialize<T>(reader);
    }

    private static void ThrowWithoutReflection()
    {
        // Trimming removes members that only reflection uses, and Newtonsoft.Json would leave them out without a word.
        if (!RuntimeFeature.IsDynamicCodeSupported || !System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault)
        {
            throw new NotSupportedException(
                "This program is trimmed or compiled natively, so the members of an object cannot be found by reflection. "
                    + "Use a JsonObject or JObject, or the overload that takes a JsonTypeInfo.");
        }
    }
}
