namespace Synapse.Cli.Output;

/// <summary>Texts of a server may hold control characters, and a terminal would obey them.</summary>
internal static class SafeText
{
    /// <summary>The text with its line breaks and tabs, and without other control characters.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c));
}
