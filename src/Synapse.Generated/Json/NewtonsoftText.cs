using System.Buffers;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// The text of the token at hand. A <see cref="JsonTextReader" /> shows only the value that it made of the text: 1 of <c>01</c>, a local
/// time of a date with its offset. What is before its position in its buffer is the text itself.
/// </summary>
internal sealed class NewtonsoftText
{
    // What the reader takes for a number, beyond what is one.
    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789+-.eExXabcdfABCDF");

    private static readonly bool IsAccessible = TryAccess();

    private readonly JsonTextReader _reader;

    private NewtonsoftText(JsonTextReader reader) => _reader = reader;

    private ReadOnlySpan<char> Consumed => Buffer(_reader).AsSpan(0, Position(_reader));

    /// <summary>Gets the text behind a reader; null if it reads no text.</summary>
    public static NewtonsoftText? Of(JsonReader reader) =>
        IsAccessible && reader is JsonTextReader text ? new NewtonsoftText(text) : null;

    /// <summary>Refuses a token that the reader takes and JSON does not have.</summary>
    /// <exception cref="WireFormatException">It is a name or string without double quotes, or an end after a comma.</exception>
    public void Check()
    {
        if (_reader.TokenType is JsonToken.PropertyName or JsonToken.String && _reader.QuoteChar != '"')
        {
            throw new WireFormatException("a name or string is not in double quotes");
        }

        if (_reader.TokenType is JsonToken.EndObject or JsonToken.EndArray && Consumed[..^1].TrimEnd() is [.., ','])
        {
            throw new WireFormatException("a value is missing after a comma");
        }
    }

    /// <summary>Gets the number as it is written; empty for NaN and infinities.</summary>
    public string Number()
    {
        ReadOnlySpan<char> consumed = Consumed;
        return consumed[(consumed.LastIndexOfAnyExcept(NumberChars) + 1)..].ToString();
    }

    /// <summary>Gets the string of which the reader made a date, with its quotes.</summary>
    /// <exception cref="WireFormatException">It is not in double quotes.</exception>
    public string QuotedDate()
    {
        ReadOnlySpan<char> consumed = Consumed;
        int start = consumed[..^1].LastIndexOf('"');
        return consumed[^1] == '"' ? consumed[start..].ToString() : throw new WireFormatException("a string is not in double quotes");
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_chars")]
    private static extern ref char[]? Buffer(JsonTextReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_charPos")]
    private static extern ref int Position(JsonTextReader reader);

    private static bool TryAccess()
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader("01"));
            return reader.Read() && new NewtonsoftText(reader).Number() == "01";
        }
        catch (MissingFieldException)
        {
            // A later version that names them otherwise: its own values are used.
            return false;
        }
    }
}
