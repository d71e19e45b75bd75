using System.Globalization;
using System.Text.RegularExpressions;

namespace Synapse.SpecGate;

/// <summary>A version of three numbers.</summary>
internal sealed partial record SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    /// <exception cref="GateException">It is no such version.</exception>
    public static SemanticVersion Parse(string text)
    {
        Match match = Form().Match(text);
        return match.Success
            ? new SemanticVersion(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]))
            : throw new GateException($"\"{text}\" is no version: three numbers, as in 1.4.0.");
    }

    public int CompareTo(SemanticVersion? other) =>
        other is null ? 1 : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\z")]
    private static partial Regex Form();
}
