using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

internal readonly struct StorageConfigurationCodec : ICodec<StorageConfiguration>
{
    public static StorageConfiguration Read(ref WireReader reader) =>
        reader.IsStartObject
            ? new StorageConfiguration(FreeFormJsonCodec.Read(ref reader))
            : throw reader.Unexpected("a configuration object");

    public static void Write(Utf8JsonWriter writer, StorageConfiguration value) => FreeFormJsonCodec.Write(writer, value.Json);
}
