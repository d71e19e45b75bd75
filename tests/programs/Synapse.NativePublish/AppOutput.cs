using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.Emulator;
using Synapse.TestSupport;

namespace Synapse.NativePublish;

/// <summary>What the application printed: a value on each line, after its name.</summary>
internal sealed partial class AppOutput
{
    private readonly Dictionary<string, string> _values;
    private readonly string _text;

    private AppOutput(string text)
    {
        _text = text;
        _values = text.Split('\n')
            .Select(line => line.TrimEnd().Split(": ", 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    /// <summary>Runs the application against an emulator.</summary>
    public static async Task<AppOutput> RunAsync(string program, SynapseEmulator emulator)
    {
        ProcessResult run = await ChildProcess.RunAsync(program, [emulator.BaseAddress.ToString(), emulator.Credentials.AccessToken]);
        return new AppOutput(run.All);
    }

    /// <summary>Compares what was printed with what the emulator has received, and with what it responds.</summary>
    /// <returns>The differences.</returns>
    public async Task<IReadOnlyList<string>> CompareAsync(SynapseEmulator emulator, bool withNewtonsoft)
    {
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        http.DefaultRequestHeaders.Add("Synapse-Access-Token", $"Token {emulator.Credentials.AccessToken}");
        RecordedRequest run = emulator.Requests.ToList().Last(request => request.Path.EndsWith("/run/", StringComparison.Ordinal));
        JsonNode plugin = await GetAsync(http, $"plugins/{Json("plugin")["id"]}/");
        JsonNode job = await GetAsync(http, $"jobs/{Json("report")["job"]!["id"]}/");
        JsonNode page = await GetAsync(http, $"jobs/?plugin={plugin["id"]}&status=completed");
        (string Name, bool IsSame)[] checks =
        [
            ("configuration", Text("configuration") == "\"검출\""),
            ("plugin", IsSame(Json("plugin"), plugin)),
            ("release", Text("release") == "1.0.0"),
            ("no run", Text("no run") == "True"),
            ("request", Text("request") == Encoding.UTF8.GetString(run.Body.Span)),
            ("job", Text("job") == "completed"),
            ("report", IsSame(Json("report")["job"], job)),
            ("report", Json("report")["lines"] is JsonArray { Count: > 0 } && (string?)Json("report")["plugin"] == "yolov8"),
            ("report again", Text("report again") == "True"),
            ("page", IsSame(Json("page")["results"], page["results"])),
            ("page", IsSame(Json("page")["count"], page["count"])),
            ("text", IsSame(Json("text"), page["results"]![0])),
            ("tree", Text("tree") == "0.8"),
            ("refused", Text("refused") == "name"),
            ("token", !withNewtonsoft || Text("token") == "0.8"),
            ("by reflection", !withNewtonsoft || Text("by reflection") == "not supported"),
        ];
        return [.. checks.Where(check => !check.IsSame).Select(check => $"{check.Name} differs")];
    }

    /// <inheritdoc />
    public override string ToString() => _text;

    private static bool IsSame(JsonNode? printed, JsonNode? responded) =>
        JsonNode.DeepEquals(WithoutZeros(printed), WithoutZeros(responded));

    // A fraction of a second is the same with or without zeros at its end.
    private static JsonNode? WithoutZeros(JsonNode? json) =>
        json is null ? null : JsonNode.Parse(LastZeros().Replace(json.ToJsonString(), "$1Z\""));

    [GeneratedRegex("""(:\d\d(?:\.\d*[1-9])?)\.?0*Z\x22""")]
    private static partial Regex LastZeros();

    private static async Task<JsonNode> GetAsync(HttpClient http, string path) =>
        JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    private string Text(string name) => _values.GetValueOrDefault(name, "");

    private JsonNode Json(string name) => JsonNode.Parse(Text(name) is { Length: > 0 } text ? text : "{}")!;
}
