using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using static Synapse.Emulator.Tests.AnyRequest;

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
    public async Task A_fault_that_was_accepted_strikes_without_500() => await Gen
        .Select(AnyValue, AnyValue, Any(203, 204, 205, 304, 418, 599))
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
