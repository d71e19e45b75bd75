using System.Globalization;
using System.Text;

namespace Synapse.Generated.Responses;

/// <summary>Texts of a server as a message can hold them.</summary>
internal static class PlainText
{
    /// <summary>The text in one line, without what a terminal obeys or what changes the direction of writing.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Joiners are parts of emoji and of Persian words.
            bool isShown = rune.Value is 0x200C or 0x200D
                || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            line.Append(isShown ? rune.ToString() : " ");
        }

        return line.ToString();
    }

    /// <summary>The text, cut where it is too long.</summary>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return text[..end] + '…';
    }
}
