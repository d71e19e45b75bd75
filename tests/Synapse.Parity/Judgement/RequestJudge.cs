using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Parity.Server;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Judgement;

/// <summary>
/// Tells in what a request differs from the one that is due. What clients are free in is not looked at: Accept, User-Agent, boundaries,
/// escapes.
/// </summary>
/// <param name="credentialHeaders">The headers that carry credentials: none but those that are due may be there.</param>
internal sealed class RequestJudge(IReadOnlyList<string> credentialHeaders)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public async Task<IReadOnlyList<string>> CompareAsync(ExpectedRequest expected, RecordedRequest actual) =>
        [
            .. Text("method", expected.Method, actual.Method),
            .. TreeComparison.Compare("path", Strings(expected.Path), Strings(actual.Path)),
            .. CompareQuery(expected.Query, actual.Query),
            .. credentialHeaders.SelectMany(name =>
                Text(name, expected.Headers.GetValueOrDefault(name), actual.Headers.GetValueOrDefault(name))
            ),
            .. await CompareBodyAsync(expected, actual),
        ];

    /// <summary>Says of a request that is not due where it went, and with which credentials.</summary>
    public string Describe(RecordedRequest request)
    {
        string[] credentials = [.. credentialHeaders.Where(request.Headers.ContainsKey)];
        string with = credentials.Length == 0 ? "without credentials" : $"with {string.Join(", ", credentials)}";
        return $"not due: {request.Method} {request.Headers.GetValueOrDefault("Host")}{request.Target} {with}";
    }

    private static IEnumerable<string> Text(string what, string? expected, string? actual) =>
        expected == actual ? [] : [$"{what}: {expected ?? "nothing"} is due, not {actual ?? "nothing"}"];

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private static IEnumerable<string> CompareQuery(JsonObject expected, ILookup<string, string> actual)
    {
        foreach (string name in expected.Select(parameter => parameter.Key).Union(actual.Select(parameter => parameter.Key)))
        {
            JsonArray values = expected[name] switch
            {
                null => [],
                JsonArray several => several,
                JsonNode one => new JsonArray(one.DeepClone()),
            };
            foreach (string difference in TreeComparison.Compare($"query {name}", InOrder(values), InOrder(Strings(actual[name]))))
            {
                yield return difference;
            }
        }
    }

    private static JsonArray InOrder(JsonArray values) =>
        new([.. values.OrderBy(value => value!.ToJsonString(), StringComparer.Ordinal).Select(value => value!.DeepClone())]);

    private static async Task<IReadOnlyList<string>> CompareBodyAsync(ExpectedRequest expected, RecordedRequest actual)
    {
        try
        {
            return expected switch
            {
                { Form: { } form } => CompareForm(form, await MultipartBody.ReadAsync(actual)),
                { Json: { } json } => [
                    .. Text("media type", "application/json", actual.ContentType?.Split(';')[0].Trim()),
                    .. CompareJson(json, expected.OrJson, JsonNode.Parse(actual.Body, documentOptions: Strict))],
                _ => actual.Body.Length == 0 ? [] : [$"body: none is due, not {actual.Body.Length} bytes"],
            };
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or IOException)
        {
            return [$"body: {e.Message}"];
        }
    }

    private static IReadOnlyList<string> CompareJson(JsonNode json, JsonNode? orJson, JsonNode? actual) =>
        orJson is not null && TreeComparison.Compare("body", orJson, actual) is [] ? [] : TreeComparison.Compare("body", json, actual);

    private static IReadOnlyList<string> CompareForm(JsonObject expected, JsonObject actual)
    {
        // A part that is JSON, or a file: brought to the form in which the other side has it.
        JsonNode? Comparable(JsonNode? value) => value switch
        {
            JsonArray several => new JsonArray([.. several.Select(Comparable)]),
            JsonObject when Tagged.Content(value, Tagged.File) is { } => Tagged.ForAdapter(value),
            _ => value?.DeepClone(),
        };

        foreach (string name in expected.Where(part => Tagged.Content(part.Value, Tagged.Json) is not null).Select(part => part.Key))
        {
            if (actual[name] is JsonValue text)
            {
                actual[name] = new JsonObject { [Tagged.Json] = JsonNode.Parse((string)text!) };
            }
        }

        return TreeComparison.Compare(
            "form",
            new JsonObject(expected.Select(part => KeyValuePair.Create(part.Key, Comparable(part.Value)))),
            actual
        );
    }
}
