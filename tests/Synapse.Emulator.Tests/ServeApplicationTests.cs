namespace Synapse.Emulator.Tests;

internal sealed class ServeApplicationTests : EmulatorFixture
{
    [Test]
    public async Task A_created_serve_application_is_listed_in_a_page()
    {
        Emulator.Data.Put(
            EmulatorResource.PluginReleases,
            new()
            {
                ["id"] = 456,
                ["plugin"] = 1,
                ["version"] = "1",
            }
        );
        ApiResponse created = await PostAsync(
            "serve_applications/",
            """{"name": "detector", "plugin_release": 456, "action": "inference", "params": {"threshold": 0.80}}"""
        );
        ApiResponse listed = await GetAsync("serve_applications/");
        Assert.Multiple(() =>
        {
            Assert.That(created.Status, Is.EqualTo(201));
            Assert.That(created.Json["num_replicas"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(listed.Body, Does.StartWith("""{"count":1,"next":null,"previous":null,"results":[""").And.Contain(created.Body));
        });
    }
}
