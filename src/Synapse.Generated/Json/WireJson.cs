using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Synapse.Generated.Json;

/// <summary>The one seam through which every document passes, in and out.</summary>
internal static class WireJson
{
    // Korean and other text stays readable: JSON needs no escapes for it, and no document is put into HTML here.
    private static readonly JsonWriterOptions WriterOptions = new()
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

    /// <exception cref="WireFormatException">The document is no JSON or does not fit the contract.</exception>
    public static T Decode<T, TCodec>(ReadOnlySpan<byte> utf8)
        where TCodec : struct, ICodec<T>
    {
        // The reader looks at no text that is kept as it is.
        if (!Utf8.IsValid(utf8))
        {
            throw new WireFormatException("the text is no valid UTF-8");
        }

        try
        {
            var reader = new WireReader(utf8);
            T value = TCodec.Read(ref reader);
            reader.ReadEnd();
            return value;
        }
        catch (JsonException e)
        {
            // Its message may quote the document, so only the place is taken over.
            throw new WireFormatException(
                $"no valid JSON at {JsonPath.Of(WireReader.SkipMark(utf8), long.MaxValue)} "
                    + $"(line {e.LineNumber + 1}, byte {e.BytePositionInLine})"
            );
        }
    }

    /// <exception cref="ArgumentException">A value has no form in JSON.</exception>
    public static ReadOnlyMemory<byte> Encode<T, TCodec>(T value)
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
