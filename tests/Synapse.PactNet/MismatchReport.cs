using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PactNet;

/// <summary>What the core found, for those who read a failed test.</summary>
internal static class MismatchReport
{
    private const string MissingRequest = "missing-request";

    /// <summary>Writes each request that is missing, unexpected or different, with what was expected and what came.</summary>
    public static string Write(string mismatches)
    {
        var text = new StringBuilder();
        foreach (JsonNode? request in JsonNode.Parse(mismatches) as JsonArray ?? [])
        {
            string problem = Problem((string?)request!["type"]);
            text.AppendLine(CultureInfo.InvariantCulture, $"{problem}: {(string?)request["method"]} {(string?)request["path"]}");
            foreach (JsonNode? difference in request["mismatches"] as JsonArray ?? [])
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {Place(difference!)}: {(string?)difference!["mismatch"]}");
                Append(text, "expected", difference["expected"]);
                Append(text, "actual", difference["actual"]);
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Whether a request came that differs from what is expected.</summary>
    public static bool HasOtherRequests(string mismatches) =>
        (JsonNode.Parse(mismatches) as JsonArray ?? []).Any(request => (string?)request!["type"] != MissingRequest);

    private static string Problem(string? type) => type switch
    {
        "request-not-found" => "Unexpected request",
        MissingRequest => "Missing request",
        _ => "Different request",
    };

    private static string Place(JsonNode difference) =>
        (string?)(difference["path"] ?? difference["parameter"] ?? difference["key"] ?? difference["type"]) ?? "request";

    private static void Append(StringBuilder text, string label, JsonNode? value)
    {
        if (value is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {label,-8}  {Text(value)}");
        }
    }

    // The core gives a body as its bytes.
    private static string Text(JsonNode value) => value is JsonArray bytes && bytes.All(item => item is JsonValue)
        ? Encoding.UTF8.GetString([.. bytes.Select(item => (byte)item!.GetValue<int>())])
        : value is JsonValue single && single.TryGetValue(out string? text) ? text : value.ToJsonString();
}
