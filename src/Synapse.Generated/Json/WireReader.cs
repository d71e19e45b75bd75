using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// A <see cref="Utf8JsonReader" /> with its source beside it, so that free-form values can be kept as the bytes they are.
/// </summary>
internal ref struct WireReader
{
    /// <summary>How deep a document may be nested.</summary>
    public const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _source;
    private Utf8JsonReader _json;

    /// <summary>Starts at the first token of a document; a byte order mark before it is passed over.</summary>
    public WireReader(ReadOnlySpan<byte> utf8)
    {
        _source = SkipMark(utf8);
        _json = new Utf8JsonReader(_source, new JsonReaderOptions { MaxDepth = MaxDepth });
        _json.Read();
    }

    /// <summary>The document without the byte order mark that may stand before it.</summary>
    public static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    public readonly bool IsString => _json.TokenType == JsonTokenType.String;

    public readonly bool IsNumber => _json.TokenType == JsonTokenType.Number;

    public readonly bool IsStartArray => _json.TokenType == JsonTokenType.StartArray;

    public readonly bool IsStartObject => _json.TokenType == JsonTokenType.StartObject;

    public readonly bool IsEndArray => _json.TokenType == JsonTokenType.EndArray;

    public readonly bool TryReadNull() => _json.TokenType == JsonTokenType.Null;

    public void Advance()
    {
        if (!_json.Read())
        {
            throw new WireFormatException("the document ends before it is read");
        }
    }

    public readonly void ReadStartObject(string type)
    {
        if (!IsStartObject)
        {
            throw Unexpected(type);
        }
    }

    /// <summary>Goes on to the next member of an object: its name here, the reader at its value; false at the object's end.</summary>
    public bool TryReadName(out ReadOnlySpan<byte> name)
    {
        Advance();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;
        Advance();
        return true;
    }

    /// <summary>
    /// The text of a string without decoding it, for a comparison with known values; with a backslash where it is escaped.
    /// </summary>
    public readonly ReadOnlySpan<byte> ReadStringBytes()
    {
        if (!IsString)
        {
            throw Unexpected("a string");
        }

        return _json.ValueSpan;
    }

    public readonly string ReadString()
    {
        if (!IsString)
        {
            throw Unexpected("a string");
        }

        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            throw Unexpected("valid text");
        }
    }

    public readonly bool ReadBoolean() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected("true or false"),
    };

    public readonly long ReadInt64() => TryReadInt64(out long value) ? value : throw Unexpected("a 64-bit integer");

    public readonly bool TryReadInt64(out long value)
    {
        value = 0;
        return IsNumber && _json.TryGetInt64(out value);
    }

    /// <summary>An instant in ISO 8601 that names its offset, read off the bytes; false where it is none.</summary>
    public readonly bool TryReadInstant(out DateTimeOffset value)
    {
        value = default;

        // Without an offset the reader would take it for the local time of this machine, and of escapes it may break.
        return IsString
            && !_json.ValueIsEscaped
            && _json.ValueSpan is [.., (byte)'Z'] or [.., (byte)'+' or (byte)'-', _, _, (byte)':', _, _]
            && _json.TryGetDateTimeOffset(out value);
    }

    public readonly int ReadInt32() => IsNumber && _json.TryGetInt32(out int value) ? value : throw Unexpected("a 32-bit integer");

    public readonly double ReadDouble() =>
        IsNumber && _json.TryGetDouble(out double value) && double.IsFinite(value) ? value : throw Unexpected("a number");

    public readonly decimal ReadDecimal() => IsNumber && _json.TryGetDecimal(out decimal value) ? value : throw Unexpected("a decimal number");

    /// <summary>The bytes of the value at hand, exactly as they stand; the reader is at its last token afterwards.</summary>
    public ReadOnlySpan<byte> ReadRaw() => _source[SkipValue()];

    /// <summary>Passes over the value at hand: its place in the document here, the reader at its last token.</summary>
    public Range SkipValue()
    {
        int start = (int)_json.TokenStartIndex;
        _json.Skip();
        return start..(int)_json.BytesConsumed;
    }

    public void ReadAdditional(IDictionary<string, FreeFormJson> target, ReadOnlySpan<byte> name) =>
        target[System.Text.Encoding.UTF8.GetString(name)] = FreeFormJsonCodec.Read(ref this);

    public readonly void Require(ulong read, int member, string type, string name)
    {
        if ((read & (1UL << member)) == 0)
        {
            throw Lacks(type, name);
        }
    }

    public readonly WireFormatException Lacks(string type, string name) =>
        new(
            $"{type} lacks its required member {name} at {JsonPath.Of(_source, _json.TokenStartIndex)} "
                + $"(which ends at byte {_json.TokenStartIndex})"
        );

    /// <summary>Nothing but white space may follow the document: the reader refuses all else.</summary>
    public void ReadEnd() => _json.Read();

    public readonly WireFormatException Unexpected(string expected)
    {
        string found = _json.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "a truth value",
            JsonTokenType.Null => "null",
            _ => "another",
        };
        return new WireFormatException(
            $"expected {expected} and found {found} at {JsonPath.Of(_source, _json.TokenStartIndex)} (byte {_json.TokenStartIndex})"
        );
    }

    private readonly byte[] Unescape()
    {
        byte[] name = new byte[_json.ValueSpan.Length];
        try
        {
            return name[.._json.CopyString(name)];
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            throw Unexpected("a valid name");
        }
    }
}
