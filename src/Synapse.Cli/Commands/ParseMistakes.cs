using System.CommandLine;
using System.CommandLine.Parsing;

namespace Synapse.Cli.Commands;

/// <summary>Puts what the parser refuses into the tool's own words, with the name that was probably meant.</summary>
internal static class ParseMistakes
{
    public static UsageException Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string words = command is RootCommand ? "dotnet synapse" : $"dotnet synapse {CommandRunner.WordsOf(command)}";
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            if (OptionBefore(parsed, token) is { } truth)
            {
                return new UsageException("value.boolean", truth) { Next = $"{words} --help" };
            }

            string name = token.Split('=')[0];
            bool isOption = token.StartsWith('-');
            IEnumerable<string> known = isOption
                ? command.Options.Select(option => option.Name)
                : command.Subcommands.Select(sub => sub.Name);
            string key = isOption ? "usage.unknown-option"
                : command.Subcommands.Count > 0 ? "usage.unknown-command"
                : "usage.unexpected";
            string? nearest = Nearest(name, known);
            return nearest is null
                ? new UsageException(key, token) { Next = $"{words} --help" }
                : new UsageException(key + "-nearest", token, nearest)
                {
                    Next = isOption ? $"{words} --help" : $"{words} {nearest} --help",
                };
        }

        ParseError? error = parsed.Errors.Count > 0 ? parsed.Errors[0] : null;
        return error?.SymbolResult switch
        {
            OptionResult option => OfOption(option, words),
            ArgumentResult { Parent: OptionResult option } => OfOption(option, words),
            _ => new UsageException("usage.invalid") { Next = $"{words} --help" },
        };
    }

    // The parser takes what is neither true nor false for an argument of the command.
    private static string? OptionBefore(ParseResult parsed, string token)
    {
        int place = parsed.Tokens.ToList().FindIndex(other => other.Type == TokenType.Argument && other.Value == token);
        return place > 0 && parsed.Tokens[place - 1] is { Type: TokenType.Option, Value: var name }
            && parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == name)?.ValueType == typeof(bool?)
                ? name
                : null;
    }

    private static UsageException OfOption(OptionResult result, string words) => result.Tokens.Count == 0
        ? new UsageException("usage.value-missing", result.Option.Name) { Next = $"{words} --help" }
        : new UsageException("usage.value-invalid", result.Option.Name, string.Join(' ', result.Tokens.Select(token => token.Value)))
        {
            Next = $"{words} --help",
        };

    /// <summary>The name that a few letters make of what was typed; null if none is near.</summary>
    private static string? Nearest(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(typed, name)))
        .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Name.Length / 3)
            || candidate.Name.StartsWith(typed, StringComparison.Ordinal)
            || (candidate.Name.StartsWith("--", StringComparison.Ordinal) && typed.EndsWith(candidate.Name[1..], StringComparison.Ordinal)))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
