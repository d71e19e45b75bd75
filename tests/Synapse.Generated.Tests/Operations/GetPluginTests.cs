namespace Synapse.Generated.Tests.Operations;

internal sealed class GetPluginTests : ScriptedFixture
{
    [Test]
    public async Task Gets_the_documented_plugin()
    {
        Respond("""
                {"id": 123, "name": "My Custom Plugin", "version": "1.0.0", "description": "사용자 정의 데이터 처리를 위한 플러그인", "author": "Your Name", "rating": 4.50}
                """);

        Plugin plugin = await Client.GetPluginAsync(123);

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/plugins/123/");
            Assert.That(plugin.Id, Is.EqualTo(123));
            Assert.That(plugin.Name, Is.EqualTo("My Custom Plugin"));
            Assert.That(plugin.Version, Is.EqualTo("1.0.0"));
            Assert.That(plugin.Description, Is.EqualTo("사용자 정의 데이터 처리를 위한 플러그인"));
            Assert.That(plugin.Author, Is.EqualTo("Your Name"));
            Assert.That(plugin.Category, Is.Null);
            Assert.That(plugin.AdditionalProperties["rating"].ToString(), Is.EqualTo("4.50"));
        }
    }

    [Test]
    public async Task Gets_the_plugin_that_current_servers_send()
    {
        Respond("""
            {"id": 9007199254740993, "code": "yolov8", "category": "neural_net", "configuration": {"tasks": ["train"]}, "is_active": true,
             "is_public": false, "system_only": null, "created": "2026-11-01T18:00:00.123456+09:00", "name": null}
            """);

        Plugin plugin = await Client.GetPluginAsync(9007199254740993);

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/plugins/9007199254740993/");
            Assert.That(plugin.Id, Is.EqualTo(9007199254740993));
            Assert.That(plugin.Code, Is.EqualTo("yolov8"));
            Assert.That(plugin.Category, Is.EqualTo("neural_net"));
            Assert.That(plugin.Configuration?["tasks"]?[0]?.ToObject<string>(), Is.EqualTo("train"));
            Assert.That(plugin.IsActive, Is.True);
            Assert.That(plugin.IsPublic, Is.False);
            Assert.That(plugin.SystemOnly, Is.Null);
            Assert.That(plugin.Created, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 18, 0, 0, 123, 456, TimeSpan.FromHours(9))));
            Assert.That(plugin.Name, Is.Null);
            Assert.That(plugin.AdditionalProperties, Is.Empty);
        }
    }
}
