using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

/// <summary>The page envelope, or a bare array in its place: all there is, and so its own total.</summary>
internal readonly struct PageCodec<T, TCodec> : ICodec<Page<T>>
    where TCodec : struct, ICodec<T>
{
    public static Page<T> Read(ref WireReader reader)
    {
        if (reader.IsStartArray)
        {
            IReadOnlyList<T> all = ListCodec<T, TCodec>.Read(ref reader);
            return new Page<T>(all, all.Count);
        }

        reader.ReadStartObject("a page or an array");
        IReadOnlyList<T>? items = null;
        long? count = null;
        string? next = null;
        string? previous = null;
        while (reader.TryReadName(out ReadOnlySpan<byte> name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("count"u8):
                    count = reader.TryReadNull() ? null : reader.ReadInt64();
                    break;
                case 4 when name.SequenceEqual("next"u8):
                    next = reader.TryReadNull() ? null : reader.ReadString();
                    break;
                case 8 when name.SequenceEqual("previous"u8):
                    previous = reader.TryReadNull() ? null : reader.ReadString();
                    break;
                case 7 when name.SequenceEqual("results"u8):
                    items = ListCodec<T, TCodec>.Read(ref reader);
                    break;
                default:
                    reader.ReadRaw();
                    break;
            }
        }

        return new Page<T>(items ?? throw reader.Lacks("the page", "results"), count, next, previous);
    }

    public static void Write(Utf8JsonWriter writer, Page<T> value)
    {
        writer.WriteStartObject();
        if (value.TotalCount is { } count)
        {
            writer.WriteNumber("count"u8, count);
        }

        writer.WriteString("next"u8, value.Next);
        writer.WriteString("previous"u8, value.Previous);
        writer.WritePropertyName("results"u8);
        ListCodec<T, TCodec>.Write(writer, value.Items);
        writer.WriteEndObject();
    }
}
