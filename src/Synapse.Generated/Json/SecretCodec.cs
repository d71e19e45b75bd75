using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>A secret: on the wire what its codec makes of it, and masked in texts that are shown.</summary>
internal readonly struct SecretCodec<T, TCodec> : ICodec<T>
    where TCodec : struct, ICodec<T>
{
    public static T Read(ref WireReader reader) => TCodec.Read(ref reader);

    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (!MaskedText.TryMask(writer))
        {
            TCodec.Write(writer, value);
        }
    }
}
