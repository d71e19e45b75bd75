using System.Globalization;
using System.Text;

namespace Synapse.ContractGeneration.Names;

/// <summary>
/// Makes C# names of the contract's names. Whatever is no letter and no digit separates words, each word begins with a capital letter,
/// and what cannot begin an identifier gets <c>Value</c> before it: <c>page_size</c> is <c>PageSize</c>, <c>3d</c> is <c>Value3d</c>,
/// <c>-created</c> is <c>MinusCreated</c>, <c>1.0</c> is <c>Value1_0</c>, <c>AMAZON_S3</c> is <c>AmazonS3</c>.
/// </summary>
internal static class Identifier
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "await", "field", "value",
    };

    /// <summary>The name of a type or a member.</summary>
    public static string Pascal(string name)
    {
        bool isScreaming = !name.Any(char.IsLower);
        var identifier = new StringBuilder(name.StartsWith('-') ? "Minus" : "");
        foreach (string word in Words(name))
        {
            string rest = isScreaming ? word[1..].ToLowerInvariant() : word[1..];
            bool joinsDigits = char.IsAsciiDigit(word[0]) && identifier.Length > 0 && char.IsAsciiDigit(identifier[^1]);
            identifier.Append(joinsDigits ? "_" : "").Append(char.ToUpperInvariant(word[0])).Append(rest);
        }

        return identifier.Length == 0 ? "Empty"
            : CanStart(identifier[0]) ? identifier.ToString()
            : "Value" + identifier;
    }

    /// <summary>The name of a parameter, escaped where it is a keyword.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        string camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    private static IEnumerable<string> Words(string name)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !IsPart(name[i]))
            {
                if (i > start)
                {
                    yield return name[start..i];
                }

                start = i + 1;
            }
        }
    }

    private static bool CanStart(char character) => char.IsLetter(character);

    // What C# takes as a part, but for the underscore, which separates words. Normalization would make other names of some letters.
    private static bool IsPart(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
