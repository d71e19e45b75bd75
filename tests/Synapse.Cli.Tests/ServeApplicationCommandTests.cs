using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class ServeApplicationCommandTests : EmulatorFixture
{
    [Test]
    public async Task A_serve_application_is_created()
    {
        JsonNode application = await PrintedByAsync(
            "serve-applications", "create",
            "--data",
            """{"name": "detector", "plugin_release": 456, "action": "inference", "params": {"threshold": 0.80}, "num_replicas": 2}"""
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)application["name"], Is.EqualTo("detector"));
            Assert.That((int)application["num_replicas"]!, Is.EqualTo(2));
            Assert.That(application["params"]!.ToJsonString(), Is.EqualTo("""{"threshold":0.80}"""));
        }
    }

    [Test]
    public async Task Every_filter_is_sent()
    {
        await Cli.RunAsync("serve-applications", "list", "--plugin-code", "image", "--agent", "1", "--job-agent", "1");
        await Cli.RunAsync("jobs", "list", "--agent", "1", "--action", "train", "--filter-limit", "5");
        await Cli.RunAsync("plugins", "list", "--category", "neural_net", "--active", "true");
        Assert.That(Emulator.Requests.ToList().Select(request => request.Query), Is.EqualTo(
        [
            "?plugin_code=image&agent=1&job__agent=1&page_size=100",
            "?agent=1&action=train&limit=5&page_size=100",
            "?category=neural_net&is_active=true&page_size=100",
        ]));
    }

    [Test]
    public async Task Serve_applications_are_listed_in_pages_and_all_at_once([Values] bool all)
    {
        foreach (int id in (int[])[11, 12, 13])
        {
            Emulator.Data.Put(EmulatorResource.ServeApplications, new JsonObject { ["id"] = id, ["name"] = $"app {id}" });
        }

        JsonNode printed = await PrintedByAsync([
            "serve-applications", "list",
            "--page-size",
            "2",
            .. all ? ["--all"] : (string[])["--page", "1"],
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(printed.AsArray(), Has.Count.EqualTo(all ? 3 : 2));
        }
    }
}
