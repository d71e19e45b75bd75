using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Checks;

/// <summary>oasdiff's findings in a maintainer's words: the operations, the field, and each once.</summary>
internal static partial class WireFindings
{
    private const int Warning = 2;

    // The gate itself says what a new success status means.
    private static readonly HashSet<string> SaidElsewhere = ["response-success-status-added"];

    public static IReadOnlyList<Finding> Read(JsonArray entries, SpecificationChange change) =>
        [
            .. from entry in entries.OfType<JsonObject>()
               let code = (string)entry["id"]!
               where !SaidElsewhere.Contains(code)
               let severity = (int)entry["level"]! >= Warning ? Severity.Breaking : Severity.Harmless
               let text = code.Contains("property", StringComparison.Ordinal)
                   ? FieldPath().Replace((string)entry["text"]!, path => $"`{Shorten(path.Groups[1].Value)}`")
                   : (string)entry["text"]!
               group (string?)entry["operationId"] ?? (string?)entry["path"] ?? "" by (severity, code, text) into same
               let operations = same.Distinct().ToArray()
               select new Finding(
                   same.Key.severity,
                   same.Key.code,
                   same.Key.text,
                   string.Join(", ", operations),
                   change.Places.LineOf(operations[0], LastName(same.Key.text))),
        ];

    // results/items/anyOf[#/components/schemas/Job]/status is the field status: a page of jobs holds the same one.
    private static string Shorten(string path)
    {
        string names = string.Join('.', Composition().Replace(path, "").Split('/', StringSplitOptions.RemoveEmptyEntries));
        return Page().Replace(names, "").Replace(".items", "[]", StringComparison.Ordinal);
    }

    private static string? LastName(string text) =>
        FieldPath().Match(text) is { Success: true } match ? match.Groups[1].Value.Split('.', '/')[^1] : null;

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex FieldPath();

    [GeneratedRegex(@"^(?:results\.)?items\.")]
    private static partial Regex Page();

    [GeneratedRegex(@"/?(?:allOf|anyOf|oneOf)\[[^\]]*\](?=/|$)")]
    private static partial Regex Composition();
}
