using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

internal readonly struct ExpandableCodec<T, TCodec> : ICodec<Expandable<T>>
    where T : class
    where TCodec : struct, ICodec<T>
{
    public static Expandable<T> Read(ref WireReader reader)
    {
        if (reader.IsNumber)
        {
            return new Expandable<T>(reader.ReadInt64());
        }

        if (!reader.IsStartObject)
        {
            throw reader.Unexpected("an id or an object");
        }

        // The id is read on its own, as the object's type is not known to have one.
        WireReader ahead = reader;
        long? id = null;
        while (ahead.TryReadName(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("id"u8))
            {
                id = ahead.ReadInt64();
            }

            ahead.ReadRaw();
        }

        T value = TCodec.Read(ref reader);
        return new Expandable<T>(id ?? throw reader.Unexpected("an object with an id"), value);
    }

    public static void Write(Utf8JsonWriter writer, Expandable<T> value)
    {
        if (value.Value is { } expanded)
        {
            TCodec.Write(writer, expanded);
        }
        else
        {
            writer.WriteNumberValue(value.Id);
        }
    }
}
