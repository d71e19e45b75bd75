using System.Text;
using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated;

/// <summary>
/// Free-form JSON. It keeps the exact text (member order, number forms, dates), and converts from and to the values of System.Text.Json
/// and Newtonsoft.Json. It is immutable and safe to use by several threads at once.
/// </summary>
/// <remarks>
/// NaN and infinities that a server sends are kept. <see cref="ToJToken" /> returns them as doubles, and your own JSON gets null in their
/// place. <see cref="ToJsonElement" /> throws, and so does a request with them.
/// </remarks>
/// <example>
/// <code>
/// var request = new RunPluginRequest { Parameters = new JsonObject { ["threshold"] = 0.8 } };
/// </code>
/// </example>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[ModelCodec<FreeFormJson, FreeFormJsonCodec>]
public sealed partial class FreeFormJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal FreeFormJson(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>Gets the JSON as UTF-8, exactly as it came or will be sent.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Gets the kind of the value.</summary>
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

    /// <summary>Gets the member of that name; null if there is none, or if this is not an object.</summary>
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

    /// <summary>Gets the entry at that index; null if there is none, or if this is not an array.</summary>
    /// <param name="index">The index, from 0.</param>
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

    /// <summary>Parses JSON.</summary>
    /// <param name="json">One JSON value.</param>
    /// <returns>The value, exactly as it is written.</returns>
    /// <exception cref="ArgumentException"><paramref name="json" /> is not one JSON value.</exception>
    public static FreeFormJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(json, nameof(json));
    }

    /// <summary>Returns the JSON as text. Beware of secrets in what a server or a caller put there.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private WireReader CreateReader() =>
        NonFinite.IsIn(Utf8.Span)
            ? new WireReader(Utf8.Span, NonFinite.Replace(Utf8.Span), limits: default)
            : new WireReader(Utf8.Span);

    private static FreeFormJson Read(string json, string parameter)
    {
        try
        {
            return Read(StrictUtf8.GetBytes(json), parameter);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("The text contains an unpaired surrogate.", parameter);
        }
    }

    private static FreeFormJson Read(ReadOnlySpan<byte> json, string parameter)
    {
        try
        {
            var value = WireJson.Decode<FreeFormJson, FreeFormJsonCodec>(json);
            return NonFinite.IsIn(value.Utf8.Span) ? throw new WireFormatException("JSON cannot represent NaN or infinity") : value;
        }
        catch (WireFormatException e)
        {
            throw new ArgumentException(e.Message, parameter);
        }
    }
}
