using System.Text;
using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>An object whose members have names of the server's choice and values of one type.</summary>
internal readonly struct MapCodec<T, TCodec> : ICodec<IReadOnlyDictionary<string, T>>
    where TCodec : struct, ICodec<T>
{
    public static IReadOnlyDictionary<string, T> Read(ref WireReader reader)
    {
        reader.ReadStartObject("an object");
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        bool isOuter = reader.HideNames();
        while (reader.TryReadName(out ReadOnlySpan<byte> name))
        {
            string key = Encoding.UTF8.GetString(name);
            values[key] = TCodec.Read(ref reader);
        }

        if (isOuter)
        {
            reader.ShowNames();
        }

        return values;
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach ((string name, T entry) in value)
        {
            StringCodec.CheckWellFormed(name, nameof(value));
            writer.WritePropertyName(name);
            TCodec.Write(writer, entry);
        }

        writer.WriteEndObject();
    }
}
