using Spectre.Console;

namespace Synapse.Cli.Output;

/// <summary>Breaks texts at spaces into lines that fit.</summary>
internal static class TextWrap
{
    /// <param name="text">The text, in one line; the spaces at its beginning are kept.</param>
    /// <param name="width">How many cells a line has; null for no limit.</param>
    /// <param name="indent">How far the lines after the first are indented.</param>
    public static IEnumerable<string> Lines(string text, int? width, int indent = 0)
    {
        if (width is not { } cells || text.GetCellWidth() <= cells)
        {
            yield return text;
            yield break;
        }

        string start = text[..^text.TrimStart(' ').Length];
        string line = start;
        foreach (string word in text[start.Length..].Split(' '))
        {
            if (line.Trim(' ').Length > 0 && line.GetCellWidth() + 1 + word.GetCellWidth() > cells)
            {
                yield return line;
                line = new string(' ', indent) + word;
            }
            else
            {
                line = line.Trim(' ').Length == 0 ? line + word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
