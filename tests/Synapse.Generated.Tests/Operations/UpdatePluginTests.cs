namespace Synapse.Generated.Tests.Operations;

internal sealed class UpdatePluginTests : ScriptedFixture
{
    [Test]
    public async Task Sends_the_documented_update_which_names_no_name()
    {
        Respond("""{"id": 123, "name": "My Custom Plugin", "description": "업데이트된 플러그인 설명", "version": "1.1.0"}""");

        Plugin plugin = await Client.UpdatePluginAsync(123, new UpdatePluginRequest
        {
            Description = "업데이트된 플러그인 설명",
            Version = "1.1.0",
            Configuration = FreeFormJson.Parse("""
                {"parameters": {"threshold": {"type": "float", "default": 0.7}, "max_items": {"type": "int", "default": 200},
                 "new_param": {"type": "string", "default": "default_value"}}}
                """),
        });

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("PUT", "/plugins/123/", json: """
                {"description": "업데이트된 플러그인 설명", "version": "1.1.0", "configuration": {"parameters": {
                 "threshold": {"type": "float", "default": 0.7}, "max_items": {"type": "int", "default": 200},
                 "new_param": {"type": "string", "default": "default_value"}}}}
                """);
            Assert.That(plugin.Description, Is.EqualTo("업데이트된 플러그인 설명"));
            Assert.That(plugin.Version, Is.EqualTo("1.1.0"));
        }
    }

    [Test]
    public async Task Sends_null_for_what_was_assigned_null()
    {
        Respond("""{"id": 123}""");

        await Client.UpdatePluginAsync(123, new UpdatePluginRequest { Name = "New name", Author = null, Category = null });

        Server.Requests.Single().AssertSent("PUT", "/plugins/123/", json: """{"name": "New name", "author": null, "category": null}""");
    }
}
