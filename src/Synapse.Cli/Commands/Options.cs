using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Synapse.Cli.Commands;

/// <summary>Makes options and arguments, and reads their values with mistakes in the tool's own words.</summary>
internal static class Options
{
    public static ToolOption<string?> Text(string name, string value, string description, OptionGroup group = OptionGroup.Command) =>
        new(name, description, group) { HelpName = value };

    public static ToolOption<bool> Flag(string name, string description, OptionGroup group = OptionGroup.Command) =>
        new(name, description, group);

    /// <summary>An option that takes one of some values.</summary>
    public static ToolOption<string?> Choice(
        string name, IReadOnlyList<string> choices, string description, OptionGroup group = OptionGroup.Command)
    {
        ToolOption<string?> option = Text(name, string.Join('|', choices), description, group);
        option.CompletionSources.Add([.. choices]);
        return option;
    }

    public static Argument<string?> Argument(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    /// <exception cref="UsageException">It is not there, or looks like an option.</exception>
    public static string Required(this ParseResult given, Argument<string?> argument)
    {
        string value = given.GetValue(argument)
            ?? throw new UsageException("usage.argument-missing", $"<{argument.Name}>");
        return value.Length > 1 && value[0] == '-' ? throw new UsageException("usage.unknown-option", value) : value;
    }

    public static int? Number(this ParseResult given, Option<string?> option, int least, int most = int.MaxValue)
    {
        if (given.GetValue(option) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new UsageException("value.range", option.Name, least, most == int.MaxValue ? "…" : most);
    }

    public static TimeSpan? Seconds(this ParseResult given, Option<string?> option)
    {
        if (given.GetValue(option) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException("value.seconds", option.Name);
    }

    public static string? OneOf(this ParseResult given, Option<string?> option, IReadOnlyList<string> choices) =>
        given.GetValue(option) is not { } text ? null
        : choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException("value.choice", option.Name, text, string.Join(", ", choices));

    public static bool IsGiven(this ParseResult given, Option option) =>
        given.GetResult(option) is OptionResult { Implicit: false };
}
