using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Synapse.Emulator.Tests;

/// <summary>Whatever is sent to the control endpoints, and whatever it leaves in the emulator, no request ends with 500.</summary>
internal sealed class ControlPropertyTests : EmulatorFixture
{
    private static readonly string[] Scripts = ["outcome", "steps", "step_interval", "log_lines", "result", "metrics", "unknown"];
    private static readonly string[] Faults = ["method", "path", "times", "kind", "delay", "status", "headers", "body", "content_type"];
    private static readonly string[] Lines = ["message", "level", "timestamp"];

    private static readonly Dictionary<EmulatorResource, string[]> Resources = new()
    {
        [EmulatorResource.Agents] = ["id", "name", "status", "token"],
        [EmulatorResource.Plugins] = ["id", "name", "code", "configuration", "category", "is_active"],
        [EmulatorResource.PluginReleases] = ["id", "plugin", "version", "archive", "file_name"],
        [EmulatorResource.Jobs] = ["id", "status", "progress", "plugin", "user", "created", "logs", "metrics", "agent", "action", .. Lines],
        [EmulatorResource.Storages] = ["id", "configuration"],
        [EmulatorResource.ServeApplications] = ["id", "plugin_release", "job"],
    };

    private static readonly object[] Endpoints =
    [
        new object[] { "POST emulator/faults/", Faults },
        new object[] { "PUT emulator/jobs/default_script/", Scripts },
        new object[] { "POST emulator/jobs/next_script/", Scripts },
        new object[] { "POST emulator/jobs/drop_tail/", new[] { "after_lines" } },
        new object[] { "POST emulator/jobs/seed/", new[] { "plugin" } },
        new object[] { "POST emulator/jobs/{id}/advance/", new[] { "steps" } },
        new object[] { "POST emulator/jobs/{id}/finish/", Array.Empty<string>() },
        new object[] { "POST emulator/jobs/{id}/logs/", Lines },
        new object[] { "PUT emulator/data/{id}/", Array.Empty<string>() },
        .. Resources.Select(resource => new object[] { $"PUT emulator/data/{PathOf(resource.Key)}/", resource.Value }),
    ];

    private static readonly string[] Reads =
    [
        "GET agents/", "POST agents/a/connect/", "GET plugins/?category=a&is_active=true", "GET plugins/1/", "PUT plugins/1/",
        "POST plugins/a/run/", "POST plugins/1/run/", "GET plugin_releases/?plugin=1", "GET plugin_releases/1/?expand=plugin",
        "GET media/plugin_releases/1/a", "GET jobs/", "GET jobs/?agent=1&action=a", "GET jobs/1/?expand=logs,metrics", "PATCH jobs/1/",
        "GET jobs/1/console_logs/", "GET storages/", "GET storages/1/", "GET serve_applications/?agent=1&plugin_code=a",
    ];

    private static readonly Gen<string> Id = Gen.Frequency(
        (4, Gen.Const("1")),
        (1, Any("2", "0", "-1", "x", "99999999999999999999", "%00", "a%2Fb")));

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Any("", "a", "1", "*", "한글", "\0", "\n", "queued", "truncate_body", "manual", "failed", "2026-01-01T00:00:00Z",
            "0001-01-01T00:00:00+23:59", "9999-99-99", "Content-Length", "../../etc/passwd", "/jobs/*", "99999999999999999999")
            .Select(text => (JsonNode?)JsonValue.Create(text)),
        Any("0", "1", "2", "-1", "1.5", "503", "1e999", "9223372036854775807", "99999999999999999999")
            .Select(text => JsonNode.Parse(text)));

    [TestCaseSource(nameof(Endpoints))]
    public async Task Nothing_sent_to_a_control_endpoint_ends_with_500(string endpoint, string[] fields) => await Gen
        .Select(Id, Json(fields))
        .SampleAsync(
            async (id, body) =>
            {
                Emulator.Data.Put(EmulatorResource.Jobs, new JsonObject { ["id"] = 1 });
                string line = endpoint.Replace("{id}", id, StringComparison.Ordinal);
                return await StatusAsync(line, body?.ToJsonString() ?? "null") < 500;
            },
            iter: 300,
            threads: 1);

    [Test]
    public async Task Nothing_put_into_the_emulator_makes_a_read_end_with_500() => await Any([.. Resources])
        .SelectMany(resource => Object(resource.Value).Select(document => (resource.Key, Document: document)))
        .SampleAsync(
            async put =>
            {
                put.Document["id"] = 1;
                put.Document["token"] = "a";
                if (!TryPut(put.Key, put.Document))
                {
                    return true;
                }

                foreach (string read in Reads)
                {
                    if (await StatusAsync(read, "{}") >= 500)
                    {
                        return false;
                    }
                }

                return true;
            },
            iter: 400,
            threads: 1);

    [Test]
    public async Task A_fault_that_was_accepted_strikes_without_500() => await Gen.Select(Scalar, Scalar, Any(203, 204, 205, 304, 418, 599))
        .SampleAsync(
            async (name, value, status) =>
            {
                Emulator.Faults.Clear();
                var headers = new JsonObject { [name?.ToString() ?? ""] = value?.ToString() };
                var fault = new JsonObject { ["status"] = status, ["headers"] = headers, ["body"] = "a" };
                return await StatusAsync("POST emulator/faults/", fault.ToJsonString()) == 400
                    || await StatusAsync("GET jobs/", "") == status;
            },
            iter: 500,
            threads: 1);

    private static string PathOf(EmulatorResource resource) => string.Concat(
        resource.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{c}" : $"{c}")).ToLowerInvariant();

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Any JSON, mostly objects that have the given names.</summary>
    private static Gen<JsonNode?> Json(string[] names, int depth = 0) => depth > 2
        ? Scalar
        : Gen.Frequency(
            (depth + 1, Scalar),
            (3, Json(names, depth + 1).Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
            (4, Object(names, depth).Select(json => (JsonNode?)json)));

    private static Gen<JsonObject> Object(string[] names, int depth = 0) => names.Length == 0
        ? Gen.Const(0).Select(_ => new JsonObject())
        : Gen.Select(Any(names), Json(names, depth + 1)).Array[0, 4].Select(fields =>
        {
            var json = new JsonObject();
            foreach ((string name, JsonNode? value) in fields)
            {
                json[name] = value?.DeepClone();
            }

            return json;
        });

    private bool TryPut(EmulatorResource resource, JsonObject document)
    {
        try
        {
            Emulator.Data.Put(resource, document);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<int> StatusAsync(string line, string body)
    {
        string[] parts = line.Split(' ');
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1])
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return (await SendAsync(request)).Status;
    }
}
