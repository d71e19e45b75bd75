using Synapse.Cli.Contract;
using Synapse.Cli.Localization;

namespace Synapse.Cli.Commands;

/// <summary>What a command does, in a sentence.</summary>
internal static class CommandDescriptions
{
    /// <summary>The summary of the contract, in the imperative of a help text; or its translation.</summary>
    public static string Of(ApiOperation operation, string words, Texts texts)
    {
        string translated = texts.OfContract(operation.Summary);
        string text = translated != operation.Summary ? translated : Imperative(operation.Summary);
        return text.Length > 0 ? text : words;
    }

    /// <summary>What a noun stands for; without a text of its own its commands.</summary>
    public static string OfNoun(string noun, Texts texts) =>
        texts.Find("noun." + noun) ?? texts.Format("noun", noun.Replace('-', ' '));

    // "Lists jobs." is what a reference says, and "List jobs." what a help text says.
    private static string Imperative(string summary)
    {
        string verb = summary.Split(' ')[0];
        string bare = verb.EndsWith("sses", StringComparison.Ordinal) || verb.EndsWith("shes", StringComparison.Ordinal)
            || verb.EndsWith("ches", StringComparison.Ordinal) ? verb[..^2]
            : verb.EndsWith("ies", StringComparison.Ordinal) ? verb[..^3] + "y"
            : verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) ? verb[..^1]
            : verb;
        return bare + summary[verb.Length..];
    }
}
