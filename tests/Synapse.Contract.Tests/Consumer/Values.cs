using System.Globalization;
using System.Text.RegularExpressions;
using PactNet.Matchers;
using Match = PactNet.Matchers.Match;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>The values that many interactions share.</summary>
internal static class Values
{
    private const string Date = @"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])";
    private const string Time = @"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})";

    /// <summary>Gets the instant that stands as the example of every date-time.</summary>
    public static DateTimeOffset ExampleTime { get; } = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    public static IMatcher Timestamp { get; } = Match.Regex("2026-11-01T09:00:00Z", $"^{Date}T{Time}$");

    /// <summary>Gets free-form JSON: its keys are nobody's business but the caller's.</summary>
    public static IMatcher FreeForm { get; } = Match.Type(new { });

    public static IMatcher Url(string example) => Match.Regex(example, "^https?://.+$");

    /// <summary>Exactly this number, with or without a decimal point.</summary>
    public static object Number(int value) => new Dictionary<string, object>
    {
        ["pact:matcher:type"] = "regex",
        ["regex"] = string.Create(CultureInfo.InvariantCulture, $@"^{value}(\.0+)?$"),
        ["value"] = value,
    };

    /// <summary>A text in either letter case.</summary>
    public static IMatcher AnyCase(string word) => Match.Regex(word, $"^(?i){word}$");

    /// <summary>What a 400 says about a field.</summary>
    public static IMatcher Messages { get; } = Match.MinType("Why the value is refused.", 1);

    /// <summary>An array of so many entries like the example. PactNet's own matcher lets the mock server return one.</summary>
    public static object Entries(object example, int count) => new Dictionary<string, object>
    {
        ["pact:matcher:type"] = "type",
        ["value"] = Enumerable.Repeat(example, count),
        ["min"] = count,
        ["max"] = count,
    };

    /// <summary>A page that holds everything there is.</summary>
    public static object Page(params object[] results) =>
        new { count = results.Length, next = (string?)null, previous = (string?)null, results };

    /// <summary>
    /// A link to another page. Only its query counts, so it may be on any origin or on none; its parameters come in any order.
    /// </summary>
    public static IMatcher Link(string path, int page, params string[] parameters)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"page={page}");
        IEnumerable<string[]> queries = Orders([.. parameters, number]).Concat(page == 1 ? Orders(parameters) : []);
        string alternatives = string.Join('|', queries.Select(query => Regex.Escape(string.Join('&', query))));
        return Match.Regex($"https://synapse.example{path}?{string.Join('&', [number, .. parameters])}", $@"^[^?]*\?({alternatives})$");
    }

    private static IEnumerable<string[]> Orders(string[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (string[])[first, .. rest]));
}
