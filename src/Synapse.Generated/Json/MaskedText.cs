using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>The text of a value for logs and debuggers: its JSON, with secrets masked.</summary>
internal static class MaskedText
{
    // Codecs know the writer of such a text by itself, so that whatever else is written meanwhile stays as it is.
    [ThreadStatic]
    private static Utf8JsonWriter? _masking;

    /// <summary>Writes a mask in the place of a secret, unless the document goes to the wire or to a caller's own JSON.</summary>
    public static bool TryMask(Utf8JsonWriter writer)
    {
        if (!ReferenceEquals(writer, _masking))
        {
            return false;
        }

        writer.WriteStringValue("***"u8);
        return true;
    }

    public static string Of<T, TCodec>(T value)
        where T : notnull
        where TCodec : struct, ICodec<T>
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, WireJson.WriterOptions);
        Utf8JsonWriter? outer = _masking;
        _masking = writer;
        try
        {
            TCodec.Write(writer, value);
            writer.Flush();
            return Encoding.UTF8.GetString(json.WrittenSpan);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // What cannot be sent, such as a required value that is missing, can still be shown.
            return typeof(T).Name;
        }
        finally
        {
            _masking = outer;
        }
    }
}
