using System.Globalization;
using System.Text;

namespace Synapse.Generated.Json;

/// <summary>Reads the text of a JSON string whatever it holds: half a surrogate pair becomes U+FFFD.</summary>
internal static class LooseText
{
    /// <summary>Decodes the inside of a JSON string.</summary>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (escaped.IndexOf((byte)'\\') is var plain and >= 0 && plain + 1 < escaped.Length)
        {
            text.Append(Encoding.UTF8.GetString(escaped[..plain]));
            escaped = escaped[(plain + 1)..];
            if (escaped is [(byte)'u', _, _, _, _, ..]
                && ushort.TryParse(escaped[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                text.Append((char)unit);
                escaped = escaped[5..];
                continue;
            }

            text.Append(escaped[0] switch
            {
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                byte other => (char)other,
            });
            escaped = escaped[1..];
        }

        text.Append(Encoding.UTF8.GetString(escaped));
        return WithoutHalves(text.ToString());
    }

    private static string WithoutHalves(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        source.CopyTo(target);
        for (int i = 0; i < target.Length; i++)
        {
            if (i + 1 < target.Length && char.IsSurrogatePair(target[i], target[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(target[i]))
            {
                target[i] = '\uFFFD';
            }
        }
    });
}
