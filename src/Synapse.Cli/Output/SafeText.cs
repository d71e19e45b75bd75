using System.Globalization;
using System.Text;

namespace Synapse.Cli.Output;

/// <summary>Texts of a server may hold what a terminal obeys, or what shows a text otherwise than it is.</summary>
internal static class SafeText
{
    /// <summary>The text with its line breaks and tabs, and without other characters that are not shown.</summary>
    public static string Of(string text) => Replace(text, isKept: rune => rune.Value is '\n' or '\t', static _ => " ");

    /// <summary>JSON with such characters as escapes. They stand in strings only, so it says the same.</summary>
    public static string OfJson(string json) => Replace(
        json,
        isKept: static _ => false,
        static rune => string.Concat(rune.ToString().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"))));

    private static string Replace(string text, Func<Rune, bool> isKept, Func<Rune, string> replace)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            safe.Append(IsShown(rune) || isKept(rune) ? rune.ToString() : replace(rune));
        }

        return safe.ToString();
    }

    // Joiners are parts of emoji and of Persian words.
    private static bool IsShown(Rune rune) => rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
