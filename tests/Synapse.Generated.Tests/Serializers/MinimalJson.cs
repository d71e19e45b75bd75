using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>A document without its spaces and optional escapes; numbers and the order of members stay as they are.</summary>
internal static class MinimalJson
{
    public static string Of(string json)
    {
        var target = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonDocument.Parse(json).RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(target.WrittenSpan);
    }
}
