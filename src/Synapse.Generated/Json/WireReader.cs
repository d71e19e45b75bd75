using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// A <see cref="Utf8JsonReader" /> together with its source, so that free-form values can be kept as the bytes they are.
/// </summary>
internal ref struct WireReader
{
    /// <summary>How deep a document may be nested.</summary>
    public const int MaxDepth = 64;

    private const int TokensPerCheck = 1024;
    private const int LongToken = 1024 * 1024;

    private readonly ReadOnlySpan<byte> _source;
    private readonly ReadOnlySpan<byte> _document;
    private readonly ReadLimits _limits;
    private Utf8JsonReader _json;
    private int _values;
    private int _tokens;
    private int _hiddenFrom;

    /// <summary>Starts at the first token of a document; a byte order mark before it is passed over.</summary>
    public WireReader(ReadOnlySpan<byte> utf8)
        : this(SkipMark(utf8), SkipMark(utf8), limits: default)
    {
    }

    /// <param name="source">The document as it came, of which free-form values are kept.</param>
    /// <param name="document">The document as it is read: the same, but for what <see cref="NonFinite" /> replaces.</param>
    /// <param name="limits">What the reading may cost.</param>
    public WireReader(ReadOnlySpan<byte> source, ReadOnlySpan<byte> document, ReadLimits limits)
    {
        _source = source;
        _document = document;
        _limits = limits;
        _json = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = MaxDepth });
        _json.Read();
    }

    /// <summary>The document without the byte order mark that may stand before it.</summary>
    public static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    public readonly bool IsString => _json.TokenType == JsonTokenType.String;

    public readonly bool IsNumber => _json.TokenType == JsonTokenType.Number && !IsNonFinite;

    public readonly bool IsStartArray => _json.TokenType == JsonTokenType.StartArray;

    public readonly bool IsStartObject => _json.TokenType == JsonTokenType.StartObject;

    public readonly bool IsEndArray => _json.TokenType == JsonTokenType.EndArray;

    public readonly bool TryReadNull() => _json.TokenType == JsonTokenType.Null;

    private readonly bool IsNonFinite =>
        _source[(int)_json.TokenStartIndex..] is [(byte)'N' or (byte)'I', ..] or [(byte)'-', (byte)'I', ..];

    /// <summary>Goes on to the next value of an array, or to its end.</summary>
    public void Advance()
    {
        ReadToken();
        CountValue();
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
        ReadToken();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;
        ReadToken();
        CountValue();
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

    /// <summary>Keeps the names of the object at hand and of all within it out of messages: the server chooses them.</summary>
    /// <returns>Whether they were not kept out already; then <see cref="ShowNames" /> must follow.</returns>
    public bool HideNames()
    {
        bool isOuter = _hiddenFrom == 0;
        _hiddenFrom = isOuter ? _json.CurrentDepth + 1 : _hiddenFrom;
        return isOuter;
    }

    public void ShowNames() => _hiddenFrom = 0;

    public readonly long ReadInt64() => TryReadInt64(out long value) ? value : throw Unexpected("a 64-bit integer");

    public readonly bool TryReadInt64(out long value)
    {
        value = 0;
        if (!IsNumber || _json.TryGetInt64(out value))
        {
            return IsNumber;
        }

        // Some servers write whole numbers as 123.0.
        bool isWhole = _json.TryGetDecimal(out decimal number) && number % 1 == 0 && number is >= long.MinValue and <= long.MaxValue;
        value = isWhole ? (long)number : 0;
        return isWhole;
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

    public readonly int ReadInt32() =>
        TryReadInt64(out long value) && value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Unexpected("a 32-bit integer");

    public readonly double ReadDouble() =>
        IsNumber && _json.TryGetDouble(out double value) && double.IsFinite(value) ? value : throw Unexpected("a number");

    public readonly decimal ReadDecimal() =>
        IsNumber && _json.TryGetDecimal(out decimal value) ? value : throw Unexpected("a decimal number");

    /// <summary>The bytes of the value at hand, exactly as they stand; the reader is at its last token afterwards.</summary>
    public ReadOnlySpan<byte> ReadRaw() => _source[SkipValue()];

    /// <summary>Passes over the value at hand: its place in the document here, the reader at its last token.</summary>
    public Range SkipValue()
    {
        int start = (int)_json.TokenStartIndex;
        if (IsStartObject || IsStartArray)
        {
            // Token by token and not at once, as a large value takes long.
            int depth = _json.CurrentDepth;
            do
            {
                ReadToken();
            }
            while (_json.CurrentDepth > depth);
        }

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
            $"{type} lacks its required member {name} at {JsonPath.Of(_document, _json.TokenStartIndex, _hiddenFrom)} "
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
            JsonTokenType.Number => IsNonFinite ? "a number that is not finite" : "a number",
            JsonTokenType.True or JsonTokenType.False => "a truth value",
            JsonTokenType.Null => "null",
            _ => "another",
        };
        return new WireFormatException(
            $"expected {expected} and found {found} at "
                + $"{JsonPath.Of(_document, _json.TokenStartIndex, _hiddenFrom)} (byte {_json.TokenStartIndex})"
        );
    }

    private void CountValue()
    {
        if (++_values > _limits.MaxValues && _limits.MaxValues > 0)
        {
            throw new WireFormatException($"it holds more than {_limits.MaxValues} values, the limit that MaxResponseValues sets");
        }
    }

    private void ReadToken()
    {
        if (++_tokens % TokensPerCheck == 0)
        {
            _limits.Check();
        }

        if (!_json.Read())
        {
            throw new WireFormatException("the document ends before it is read");
        }

        if (_json.ValueSpan.Length > LongToken)
        {
            // It has taken long to find its end, and takes as long again to decode it.
            _limits.Check();
        }
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
            return System.Text.Encoding.UTF8.GetBytes(LooseText.Decode(_json.ValueSpan));
        }
    }
}
