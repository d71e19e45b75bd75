using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated.Json;

namespace Synapse.Generated;

/// <summary>
/// JSON whose form the contract leaves open. It keeps the exact bytes (key order, number forms, date texts), and becomes a
/// <see cref="JToken" /> when asked. It never changes, so it may be shared between threads. NaN and infinities that a server sends
/// are kept as they came; they are doubles as a token, no JSON for other readers of the bytes, and refused when they are sent.
/// </summary>
[Newtonsoft.Json.JsonConverter(typeof(WireJsonConverter<FreeFormJson, FreeFormJsonCodec>))]
public sealed class FreeFormJson
{
    private static readonly Newtonsoft.Json.JsonSerializerSettings Exact = new()
    {
        DateParseHandling = Newtonsoft.Json.DateParseHandling.None,

        // Not as the text "NaN", which a reader would take for a string: as what is no JSON, and so is refused.
        FloatFormatHandling = Newtonsoft.Json.FloatFormatHandling.Symbol,
        MetadataPropertyHandling = Newtonsoft.Json.MetadataPropertyHandling.Ignore,
    };

    private const string NeedsReflection =
        "Newtonsoft.Json looks at the members of the type by reflection. Parse and the conversion from JToken need none.";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal FreeFormJson(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>The JSON as UTF-8, exactly as it came or will be sent.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Which kind of value it is.</summary>
    public JsonValueKind Kind => Utf8.Span[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>The member of that name; null if there is none, or if this is no object.</summary>
    /// <param name="name">The member's name.</param>
    public FreeFormJson? this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            if (Kind != JsonValueKind.Object)
            {
                return null;
            }

            FreeFormJson? found = null;
            byte[] wanted = Encoding.UTF8.GetBytes(name);
            WireReader reader = CreateReader();
            while (reader.TryReadName(out ReadOnlySpan<byte> member))
            {
                bool isWanted = member.SequenceEqual(wanted);
                Range place = reader.SkipValue();

                // Of two members with one name the last one counts, as for other readers.
                found = isWanted ? new FreeFormJson(Utf8[place]) : found;
            }

            return found;
        }
    }

    /// <summary>The entry at that place; null if there is none, or if this is no array.</summary>
    /// <param name="index">The place, from 0.</param>
    public FreeFormJson? this[int index]
    {
        get
        {
            if (Kind != JsonValueKind.Array || index < 0)
            {
                return null;
            }

            WireReader reader = CreateReader();
            for (reader.Advance(); !reader.IsEndArray; reader.Advance())
            {
                Range place = reader.SkipValue();
                if (index-- == 0)
                {
                    return new FreeFormJson(Utf8[place]);
                }
            }

            return null;
        }
    }

    /// <summary>Takes JSON as text.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="ArgumentException"><paramref name="json" /> is not one JSON value.</exception>
    public static FreeFormJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(json, nameof(json));
    }

    /// <summary>Makes JSON of an object: an anonymous one, a dictionary, a list, a <see cref="JToken" />, a plain value.</summary>
    /// <param name="value">The object, as Newtonsoft.Json writes it; null for the JSON value null.</param>
    /// <exception cref="ArgumentException"><paramref name="value" /> has no form in JSON, as NaN has none.</exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static FreeFormJson From(object? value)
    {
        if (value is FreeFormJson already)
        {
            return already;
        }

        string json;
        try
        {
            json = Newtonsoft.Json.JsonConvert.SerializeObject(value, Exact);
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new ArgumentException("The value has no form in JSON.", nameof(value), e);
        }

        return Read(json, nameof(value));
    }

    /// <summary>Takes a token of Newtonsoft.Json.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException"><paramref name="token" /> has no form in JSON, as NaN has none.</exception>
    public static implicit operator FreeFormJson(JToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new Newtonsoft.Json.JsonTextWriter(text) { FloatFormatHandling = Exact.FloatFormatHandling })
        {
            token.WriteTo(writer);
        }

        return Read(text.ToString(), nameof(token));
    }

    /// <summary>Makes an object of a dictionary.</summary>
    /// <param name="members">The members by name.</param>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static implicit operator FreeFormJson(Dictionary<string, object?> members) => From(members);

    /// <summary>A new <see cref="JToken" /> of the value; changing it changes nothing here.</summary>
    /// <returns>The token, with dates as the texts they are.</returns>
    public JToken ToJToken()
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(ToString())) { DateParseHandling = Exact.DateParseHandling };
        return JToken.ReadFrom(reader);
    }

    /// <summary>A new <see cref="JObject" /> of the value; changing it changes nothing here.</summary>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">The value is no object.</exception>
    public JObject ToJObject() =>
        ToJToken() as JObject ?? throw new InvalidOperationException($"The JSON is no object but of kind {Kind}.");

    /// <summary>Reads the value as a type of the caller's, by Newtonsoft.Json.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value, with dates as the texts they are where the type leaves it open; null for the JSON value null.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">The value does not fit the type.</exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public T? ToObject<T>() => Newtonsoft.Json.JsonConvert.DeserializeObject<T>(ToString(), Exact);

    /// <summary>The JSON as text. Beware of secrets in what a server or a caller put there.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private WireReader CreateReader() =>
        NonFinite.IsIn(Utf8.Span)
            ? new WireReader(Utf8.Span, NonFinite.Replace(Utf8.Span), limits: default)
            : new WireReader(Utf8.Span);

    private static FreeFormJson Read(string json, string parameter)
    {
        try
        {
            var value = WireJson.Decode<FreeFormJson, FreeFormJsonCodec>(StrictUtf8.GetBytes(json));
            return NonFinite.IsIn(value.Utf8.Span) ? throw new WireFormatException("JSON has no NaN and no infinity") : value;
        }
        catch (WireFormatException e)
        {
            throw new ArgumentException(e.Message, parameter);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("The text holds half of a surrogate pair.", parameter);
        }
    }
}
