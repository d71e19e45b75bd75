using System.Globalization;
using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

/// <summary>A plugin by its id, a number, or by its code, a string.</summary>
internal readonly struct PluginRefCodec : ICodec<PluginRef>
{
    public static PluginRef Read(ref WireReader reader)
    {
        if (reader.IsNumber && reader.ReadInt64() is var id and >= 1)
        {
            return new PluginRef(id);
        }

        return reader.IsString && reader.ReadString() is var code && !string.IsNullOrWhiteSpace(code)
            ? new PluginRef(code)
            : throw reader.Unexpected("a plugin: its id, or its code");
    }

    public static void Write(Utf8JsonWriter writer, PluginRef value)
    {
        string text = value.ToString();
        if (text.Length == 0)
        {
            throw new ArgumentException("The default value does not identify a plugin.", nameof(value));
        }

        // The digits of an id are the same reference as the id.
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && text[0] != '0')
        {
            writer.WriteNumberValue(id);
        }
        else
        {
            StringCodec.Write(writer, text);
        }
    }
}
