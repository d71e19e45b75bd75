using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>A value type with null among its values, as an entry of a list or map, or as a whole document.</summary>
internal readonly struct NullableCodec<T, TCodec> : ICodec<T?>
    where T : struct
    where TCodec : struct, ICodec<T>
{
    public static T? Read(ref WireReader reader) => reader.TryReadNull() ? null : TCodec.Read(ref reader);

    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TCodec.Write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>A reference type with null among its values, as an entry of a list or map, or as a whole document.</summary>
internal readonly struct NullCodec<T, TCodec> : ICodec<T?>
    where T : class
    where TCodec : struct, ICodec<T>
{
    public static T? Read(ref WireReader reader) => reader.TryReadNull() ? null : TCodec.Read(ref reader);

    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TCodec.Write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
