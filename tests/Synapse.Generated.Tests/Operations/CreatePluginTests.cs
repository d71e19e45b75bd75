namespace Synapse.Generated.Tests.Operations;

internal sealed class CreatePluginTests : ScriptedFixture
{
    [Test]
    public async Task Creates_the_documented_plugin()
    {
        Respond("""{"id": 124, "name": "My Custom Plugin"}""", 201);

        Plugin plugin = await Client.CreatePluginAsync(new CreatePluginRequest
        {
            Name = "My Custom Plugin",
            Description = "사용자 정의 데이터 처리를 위한 플러그인",
            Version = "1.0.0",
            Author = "Your Name",
            Category = "data_processing",
            Configuration = FreeFormJson.From(new
            {
                parameters = new { threshold = new { type = "float", @default = 0.5 }, max_items = new { type = "int", @default = 100 } },
            }),
        });

        using (Assert.EnterMultipleScope())
        {
            Server
                .Requests.Single()
                .AssertSent(
                    "POST",
                    "/plugins/",
                    json: """
                    {"name": "My Custom Plugin", "description": "사용자 정의 데이터 처리를 위한 플러그인", "version": "1.0.0", "author": "Your Name",
                     "category": "data_processing",
                     "configuration": {"parameters": {"threshold": {"type": "float", "default": 0.5}, "max_items": {"type": "int", "default": 100}}}}
                    """
                );
            Assert.That(plugin.Id, Is.EqualTo(124));
            Assert.That(plugin.Name, Is.EqualTo("My Custom Plugin"));
        }
    }

    [Test]
    public async Task Sends_a_name_alone_and_nothing_for_what_is_null()
    {
        Respond("""{"id": 1}""", 201);

        await Client.CreatePluginAsync(new CreatePluginRequest { Name = "a \"quoted\" <name> & ü", Description = null });

        Server.Requests.Single().AssertSent("POST", "/plugins/", json: """{"name": "a \"quoted\" <name> & ü"}""");
    }
}
