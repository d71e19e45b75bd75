using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Synapse.Generated.Json;

/// <summary>The one seam through which every document passes, in and out.</summary>
internal static class WireJson
{
    // Korean and other text stays readable: JSON needs no escapes for it, and no document is put into HTML here.
    public static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = WireReader.MaxDepth,

        // Emitted code writes no half of an object.
        SkipValidation = true,
    };

    // What a thread keeps for its next document. A document longer than this is the exception, and its memory is let go.
    private const int MaxKeptBytes = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Reads a document. NaN and infinities are taken in free-form values, which keep them as they came.</summary>
    /// <exception cref="WireFormatException">The document is no JSON, does not fit the contract or holds too much.</exception>
    /// <exception cref="TimeoutException">The time that the limits allow is over.</exception>
    public static T Decode<T, TCodec>(ReadOnlySpan<byte> utf8, ReadLimits limits = default)
        where TCodec : struct, ICodec<T>
    {
        // The reader looks at no text that is kept as it is.
        if (!Utf8.IsValid(utf8))
        {
            throw new WireFormatException("the text is no valid UTF-8");
        }

        ReadOnlySpan<byte> source = WireReader.SkipMark(utf8);
        try
        {
            return Read<T, TCodec>(source, limits);
        }
        catch (JsonException e)
        {
            // Its message may quote the document, and names on the way to the place may be anything: only the place is taken over.
            throw new WireFormatException($"it is not valid JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine})");
        }
    }

    /// <summary>Writes a document that is sent.</summary>
    /// <exception cref="ArgumentException">A value has no form in JSON.</exception>
    public static ReadOnlyMemory<byte> Encode<T, TCodec>(T value)
        where TCodec : struct, ICodec<T>
    {
        ReadOnlyMemory<byte> utf8 = Write<T, TCodec>(value);
        return NonFinite.IsIn(utf8.Span) ? throw new ArgumentException("JSON cannot represent NaN or infinity.", nameof(value)) : utf8;
    }

    /// <summary>Writes a document for a caller's own JSON, with null for NaN and infinities that were received.</summary>
    /// <exception cref="ArgumentException">A value has no form in JSON.</exception>
    public static ReadOnlyMemory<byte> EncodeForCaller<T, TCodec>(T value)
        where TCodec : struct, ICodec<T>
    {
        ReadOnlyMemory<byte> utf8 = Write<T, TCodec>(value);
        return NonFinite.IsIn(utf8.Span) ? NonFinite.ToNull(utf8.Span) : utf8;
    }

    private static T Read<T, TCodec>(ReadOnlySpan<byte> source, ReadLimits limits)
        where TCodec : struct, ICodec<T>
    {
        try
        {
            return Read<T, TCodec>(source, source, limits);
        }
        catch (JsonException) when (NonFinite.IsIn(source))
        {
            return Read<T, TCodec>(source, NonFinite.Replace(source, limits), limits);
        }
    }

    private static T Read<T, TCodec>(ReadOnlySpan<byte> source, ReadOnlySpan<byte> document, ReadLimits limits)
        where TCodec : struct, ICodec<T>
    {
        var reader = new WireReader(source, document, limits);
        T value = TCodec.Read(ref reader);
        reader.ReadEnd();
        return value;
    }

    private static ReadOnlyMemory<byte> Write<T, TCodec>(T value)
        where TCodec : struct, ICodec<T>
    {
        // Taken while in use: a caller's own code, such as a list that is written, may encode something of its own.
        (ArrayBufferWriter<byte> buffer, _buffer) = (_buffer ?? new ArrayBufferWriter<byte>(1024), null);
        (Utf8JsonWriter writer, _writer) = (_writer ?? new Utf8JsonWriter(buffer, WriterOptions), null);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        TCodec.Write(writer, value);
        writer.Flush();
        byte[] utf8 = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= MaxKeptBytes)
        {
            (_buffer, _writer) = (buffer, writer);
        }

        return utf8;
    }
}
