using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

internal readonly struct StorageConfigurationCodec : ICodec<StorageConfiguration>
{
    public static StorageConfiguration Read(ref WireReader reader) =>
        reader.IsStartObject
            ? new StorageConfiguration(FreeFormJsonCodec.Read(ref reader))
            : throw reader.Unexpected("a configuration object");

    // Which of a provider's values are secrets is not known.
    public static void Write(Utf8JsonWriter writer, StorageConfiguration value) =>
        SecretCodec<FreeFormJson, FreeFormJsonCodec>.Write(writer, value.Json);
}
