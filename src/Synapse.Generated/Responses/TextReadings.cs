using System.Net;
using System.Text;
using Synapse.Generated.Json;

namespace Synapse.Generated.Responses;

/// <summary>What a text can be read as: as it stands, without its escapes, and without the spaces that wrap it.</summary>
internal static class TextReadings
{
    // An escape within an escape is still one; a third within is nothing that anyone reads.
    private const int MaxEscapes = 3;

    public static IReadOnlyList<string> Of(string text)
    {
        var readings = new List<string> { text };
        for (int i = 0; i < MaxEscapes; i++)
        {
            string last = readings[^1];
            string next = WebUtility.HtmlDecode(Uri.UnescapeDataString(LooseText.Decode(Encoding.UTF8.GetBytes(last))));
            if (next == last)
            {
                break;
            }

            readings.Add(next);
        }

        string joined = string.Concat(readings[^1].Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        if (joined.Length < readings[^1].Length)
        {
            readings.Add(joined);
        }

        return readings;
    }
}
