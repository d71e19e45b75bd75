using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Operations;

internal sealed class GetPluginTests
{
    [Test]
    public async Task Gets_the_documented_plugin()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""
            {"id": 123, "name": "My Custom Plugin", "version": "1.0.0", "description": "사용자 정의 데이터 처리를 위한 플러그인", "author": "Your Name", "rating": 4.50}
            """));
        using SynapseClient client = server.CreateClient();

        Plugin plugin = await client.GetPluginAsync(123);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests.Single(), Has.Property("Method").EqualTo("GET").And.Property("Path").EqualTo("/plugins/123/"));
            Assert.That(plugin.Name, Is.EqualTo("My Custom Plugin"));
            Assert.That(plugin.Description, Is.EqualTo("사용자 정의 데이터 처리를 위한 플러그인"));
            Assert.That(plugin.Category, Is.Null);
            Assert.That(plugin.AdditionalProperties["rating"].ToString(), Is.EqualTo("4.50"));
        }
    }
}
