using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>An array.</summary>
internal readonly struct ListCodec<T, TCodec> : ICodec<IReadOnlyList<T>>
    where TCodec : struct, ICodec<T>
{
    public static IReadOnlyList<T> Read(ref WireReader reader)
    {
        if (!reader.IsStartArray)
        {
            throw reader.Unexpected("an array");
        }

        var items = new List<T>();
        for (reader.Advance(); !reader.IsEndArray; reader.Advance())
        {
            items.Add(TCodec.Read(ref reader));
        }

        return items;
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        foreach (T item in value)
        {
            TCodec.Write(writer, item);
        }

        writer.WriteEndArray();
    }
}

/// <summary>An array, or a single entry in its place.</summary>
internal readonly struct OneOrManyCodec<T, TCodec> : ICodec<IReadOnlyList<T>>
    where TCodec : struct, ICodec<T>
{
    public static IReadOnlyList<T> Read(ref WireReader reader) =>
        reader.IsStartArray ? ListCodec<T, TCodec>.Read(ref reader) : [TCodec.Read(ref reader)];

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<T> value) => ListCodec<T, TCodec>.Write(writer, value);
}
