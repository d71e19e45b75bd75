namespace Synapse.Cli.Localization;

/// <summary>The languages of the tool's own words, and which of them a run speaks.</summary>
internal static class Language
{
    public const string English = "en";
    public const string Korean = "ko";
    public const string Option = "--lang";

    public static readonly string[] All = [English, Korean];

    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language that --lang names, or else the first variable that is set: ko for a Korean locale, else en.</summary>
    public static string Of(IReadOnlyList<string> args, Func<string, string?> environment) =>
        Given(args)
        ?? (Variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } locale && IsKorean(locale)
            ? Korean
            : English);

    // It is needed before the commands are made, since their help is in it.
    private static string? Given(IReadOnlyList<string> args)
    {
        string? given = null;
        for (int i = 0; i < args.Count && args[i] != "--"; i++)
        {
            given = args[i].StartsWith(Option + "=", StringComparison.Ordinal) ? args[i][(Option.Length + 1)..]
                : args[i] == Option && i + 1 < args.Count ? args[i + 1]
                : given;
        }

        return All.Contains(given) ? given : null;
    }

    private static bool IsKorean(string locale) => locale == Korean || locale.StartsWith("ko_", StringComparison.OrdinalIgnoreCase)
        || locale.StartsWith("ko.", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("ko-", StringComparison.OrdinalIgnoreCase);
}
