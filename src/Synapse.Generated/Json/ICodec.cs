using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// Reads and writes one type as JSON. The templates emit one for every model; static members on a struct, so that a call
/// costs neither an allocation nor an indirection.
/// </summary>
internal interface ICodec<T>
{
    /// <summary>Reads the value that starts at the reader's token, and leaves the reader at its last token.</summary>
    static abstract T Read(ref WireReader reader);

    static abstract void Write(Utf8JsonWriter writer, T value);
}
