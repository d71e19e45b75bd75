using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Synapse.Emulator.Api;

/// <summary>The file name of a part, read and cleaned as Django does it.</summary>
internal static class FormFileName
{
    /// <summary>Gets null for a field, which a part with an empty file name is too, and "" for a file whose name says nothing.</summary>
    public static string? Read(ContentDispositionHeaderValue disposition)
    {
        StringSegment given = disposition.FileNameStar.HasValue
            ? disposition.FileNameStar
            : HeaderUtilities.RemoveQuotes(disposition.FileName);
        if (StringSegment.IsNullOrEmpty(given))
        {
            return null;
        }

        string last = given.ToString().Split('/', '\\')[^1];
        string name = string.Concat(last.EnumerateRunes().Where(IsPrintable));
        return name is "." or ".." ? "" : name;
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
