using System.Globalization;
using System.Numerics;

namespace Synapse.Parity.Judgement;

/// <summary>Numbers by their exact value: 75, 75.0 and 7.5e1 are one, 9007199254740993 and 9007199254740992 are two.</summary>
internal static class NumberText
{
    public static bool AreEqual(string left, string right) =>
        left == right || (IsFinite(left) && IsFinite(right) && Normalize(left) == Normalize(right));

    private static bool IsFinite(string text) => char.IsAsciiDigit(text[^1]);

    private static (BigInteger Digits, int Exponent) Normalize(string text)
    {
        string[] parts = text.Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int exponent = (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0)
            - (point < 0 ? 0 : parts[0].Length - point - 1);
        var digits = BigInteger.Parse(
            parts[0].Replace(".", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return digits.IsZero ? (digits, 0) : (digits, exponent);
    }
}
