using System.Text.Json;

namespace Synapse.Generated.Json;

internal readonly struct FreeFormJsonCodec : ICodec<FreeFormJson>
{
    public static FreeFormJson Read(ref WireReader reader) => new(reader.ReadRaw().ToArray());

    public static void Write(Utf8JsonWriter writer, FreeFormJson value) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
