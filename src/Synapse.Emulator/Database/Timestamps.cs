using System.Globalization;
using System.Text.RegularExpressions;

namespace Synapse.Emulator.Database;

/// <summary>Points in time as the server writes and reads them: ISO 8601, microseconds.</summary>
internal static partial class Timestamps
{
    public static string Write(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static long ToMicroseconds(DateTimeOffset value) =>
        (value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Reads a point in time, which is in the given zone when it has no offset.</summary>
    public static bool TryRead(string text, TimeZoneInfo zone, out DateTimeOffset value)
    {
        value = default;
        if (Iso8601().Match(text) is not { Success: true } match
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
        {
            return false;
        }

        if (!match.Groups["offset"].Success)
        {
            value = new DateTimeOffset(value.DateTime, zone.GetUtcOffset(value.DateTime));
        }

        return true;
    }

    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Iso8601();
}
