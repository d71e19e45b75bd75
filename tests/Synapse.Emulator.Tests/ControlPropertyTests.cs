using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Synapse.Emulator.Tests;

/// <summary>Whatever is sent to the control endpoints, and whatever it leaves in the emulator, no request ends with 500.</summary>
internal sealed class ControlPropertyTests : EmulatorFixture
{
    private static readonly string[] Names =
    [
        "id", "status", "logs", "plugin", "user", "created", "name", "code", "token", "version", "archive", "file_name", "configuration",
        "progress", "metrics", "message", "level", "timestamp", "method", "path", "times", "kind", "delay", "headers", "body",
        "content_type", "outcome", "steps", "step_interval", "log_lines", "result", "count", "after_lines", "plugin_release", "unknown",
    ];

    private static readonly string[] Texts =
    [
        "", "a", "1", "*", "한글", "\0", "\n", "queued", "answer", "truncate_body", "manual", "failed", "2026-01-01T00:00:00Z",
        "0001-01-01T00:00:00+23:59", "9999-99-99", "Content-Length", "../../etc/passwd", "/jobs/*", "99999999999999999999",
    ];

    private static readonly string[] Numbers = ["0", "1", "2", "-1", "1.5", "503", "1e999", "9223372036854775807", "99999999999999999999"];

    private static readonly string[] Ids = ["1", "2", "0", "-1", "x", "99999999999999999999", "%00", "a%2Fb"];

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Any(Texts).Select(text => (JsonNode?)JsonValue.Create(text)),
        Any(Numbers).Select(number => JsonNode.Parse(number)));

    private static readonly Gen<JsonNode?> Json = Gen.Recursive<JsonNode?>((depth, json) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (4, Scalar),
            (2, json.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
            (5, Gen.Select(Any(Names), json).Array[0, 5].Select(fields => (JsonNode?)ToObject(fields)))));

    private static readonly Gen<(string Method, string Path)> Endpoint = Gen.Select(
        Any(
            "GET emulator/", "POST emulator/reset/",
            "GET emulator/faults/", "POST emulator/faults/", "DELETE emulator/faults/",
            "GET emulator/requests/", "DELETE emulator/requests/",
            "GET emulator/jobs/default_script/", "PUT emulator/jobs/default_script/", "POST emulator/jobs/next_script/",
            "POST emulator/jobs/drop_tail/", "POST emulator/jobs/{id}/advance/", "POST emulator/jobs/{id}/finish/",
            "POST emulator/jobs/{id}/logs/",
            "PUT emulator/data/agents/", "PUT emulator/data/plugins/", "PUT emulator/data/plugin_releases/", "PUT emulator/data/jobs/",
            "PUT emulator/data/storages/", "PUT emulator/data/serve_applications/", "PUT emulator/data/{id}/", "DELETE emulator/data/"),
        Any(Ids),
        (endpoint, id) => (endpoint.Split(' ')[0], endpoint.Split(' ')[1].Replace("{id}", id, StringComparison.Ordinal)));

    private static readonly string[] Reads =
    [
        "agents/", "agents/a/connect/", "plugins/1/", "plugins/a/run/", "plugins/1/run/", "plugin_releases/1/?expand=plugin",
        "media/plugin_releases/1/a", "jobs/", "jobs/1/?expand=logs,metrics", "jobs/1/console_logs/", "storages/", "storages/1/",
        "serve_applications/",
    ];

    [Test]
    public async Task Nothing_sent_to_a_control_endpoint_ends_with_500() => await Gen.Select(Endpoint, Json).SampleAsync(
        async (endpoint, json) =>
        {
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), endpoint.Path)
            {
                Content = new StringContent(json?.ToJsonString() ?? "null", Encoding.UTF8, "application/json"),
            };
            return (await SendAsync(request)).Status < 500;
        },
        iter: 3000,
        threads: 1);

    [Test]
    public async Task Nothing_put_into_the_emulator_makes_a_read_end_with_500() => await Gen.Select(
        Any(Enum.GetValues<EmulatorResource>()), Json).SampleAsync(async (resource, json) =>
        {
            if (json is not JsonObject document)
            {
                return true;
            }

            document["id"] = 1;
            try
            {
                Emulator.Data.Put(resource, document);
            }
            catch (ArgumentException)
            {
                return true;
            }

            foreach (string read in Reads)
            {
                string method = read.EndsWith("run/", StringComparison.Ordinal) || read.EndsWith("connect/", StringComparison.Ordinal)
                    ? "POST"
                    : "GET";
                if ((await SendAsync(new HttpRequestMessage(new HttpMethod(method), read))).Status == 500)
                {
                    return false;
                }
            }

            return true;
        },
        iter: 200,
        threads: 1);

    [Test]
    public async Task A_fault_that_was_accepted_strikes_without_500() => await Gen.Select(Json, Any(Names)).SampleAsync(
        async (json, header) =>
        {
            Emulator.Faults.Clear();
            var headers = new JsonObject { [header] = json is JsonValue ? json.ToString() : "a" };
            var fault = new JsonObject { ["status"] = 418, ["headers"] = headers, ["body"] = json?.ToJsonString() ?? "" };
            if ((await PostAsync("emulator/faults/", fault.ToJsonString())).Status != 201)
            {
                return true;
            }

            return (await GetAsync("jobs/")).Status == 418;
        },
        iter: 300,
        threads: 1);

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static JsonObject ToObject((string Name, JsonNode? Value)[] fields)
    {
        var json = new JsonObject();
        foreach ((string name, JsonNode? value) in fields)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }
}
