using System.Globalization;
using System.Text.RegularExpressions;

namespace Synapse.Parity.Judgement;

/// <summary>A date and time as it stands in JSON: its local time, its fraction to the last digit that counts, and its offset.</summary>
internal readonly partial record struct Timestamp(DateTime Time, string Fraction, TimeSpan Offset)
{
    public static Timestamp? Parse(string text)
    {
        Match match = Format().Match(text);
        if (
            !match.Success
            || !DateTime.TryParseExact(
                match.Groups["time"].Value.Replace(' ', 'T'),
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTime time
            )
        )
        {
            return null;
        }

        string offset = match.Groups["offset"].Value;
        return new Timestamp(
            time,
            match.Groups["fraction"].Value.TrimEnd('0'),
            offset is "Z" or "z" ? TimeSpan.Zero : TimeSpan.Parse(offset.TrimStart('+'), CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(
        @"^(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(\.(?<fraction>\d+))?(?<offset>[Zz]|[+-]\d\d:\d\d)\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Format();
}
