using System.Text.Json.Nodes;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Judgement;

/// <summary>Tells in what the outcome that a client reports differs from the one that is due.</summary>
internal static class ResultJudge
{
    /// <param name="vector">What is due.</param>
    /// <param name="report">What the adapter said: a member <c>result</c> or a member <c>error</c>.</param>
    /// <param name="requests">How many requests the server got.</param>
    public static IEnumerable<string> Compare(Vector vector, JsonObject report, int requests)
    {
        JsonNode? error = report["error"];
        return (vector.Error, error) switch
        {
            (null, null) => TreeComparison.Compare(
                "result",
                Tagged.Content(vector.Result, Tagged.File) is { } file ? Bytes(file) : vector.Result,
                AsDue(vector.Result, report["result"]),
                nullIsAbsent: !vector.ExactNulls
            ),
            (null, _) => [$"the call failed: {(string?)error["message"]}"],
            (_, null) => [$"the call succeeded with {report["result"]?.ToJsonString(VectorFolder.Json) ?? "null"}, and an error is due"],
            ({ } due, _) => CompareError(due, error, requests),
        };
    }

    // Of a file that is the whole response a client need not know the name and the type.
    private static JsonObject Bytes(JsonNode file) =>
        new() { [Tagged.File] = new JsonObject { ["base64"] = Convert.ToBase64String(Tagged.BytesOf(file)) } };

    private static IEnumerable<string> CompareError(ExpectedError due, JsonNode error, int requests)
    {
        int? status = Tagged.NumberOf(error["status"]) is { } text && int.TryParse(text, out int number) ? number : null;
        string kind = status >= 400 ? "status" : requests == 0 ? "argument" : "answer";
        if (kind != due.Kind)
        {
            return [$"error: kind {due.Kind} is due, not {kind}: {(string?)error["message"]}"];
        }

        return
        [
            .. due.Status is { } expected && expected != status
                ? [$"error: status {expected} is due, not {status}"]
                : Array.Empty<string>(),
            .. due.Body is null ? [] : TreeComparison.Compare("error body", due.Body, error["body"]),
        ];
    }

    /// <summary>
    /// Brings lists and logs to one form, for clients differ in what they make of them: a list is its array, its envelope, or its only
    /// entry, a log its
    /// text, its lines or its entries.
    /// </summary>
    private static JsonNode? AsDue(JsonNode? due, JsonNode? actual)
    {
        if (Tagged.Content(due, Tagged.List) is { } list)
        {
            JsonArray? items = actual switch
            {
                JsonArray array => array,
                JsonObject envelope when envelope.ContainsKey("results") => envelope["results"] as JsonArray,
                JsonObject single => new JsonArray(single.DeepClone()),
                _ => null,
            };
            if (items is null)
            {
                return actual;
            }

            var form = new JsonObject { ["items"] = items.DeepClone() };
            foreach (string name in list.AsObject().Select(member => member.Key).Where(name => name != "items"))
            {
                form[name] =
                    actual is JsonArray && name == "count" ? items.Count
                    : actual is JsonObject envelope ? envelope[name]?.DeepClone()
                    : null;
            }

            return new JsonObject { [Tagged.List] = form };
        }

        if (Tagged.Content(due, Tagged.Lines) is not null)
        {
            IEnumerable<JsonNode?> lines = actual switch
            {
                JsonArray entries => entries.Select(entry => (entry is JsonObject ? entry["message"] ?? entry["log"] : entry)?.DeepClone()),
                JsonValue text => ((string)text!)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => (JsonNode)JsonValue.Create(line)),
                _ => [],
            };
            return new JsonObject { [Tagged.Lines] = new JsonArray([.. lines]) };
        }

        return actual;
    }
}
