using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Operations;

internal sealed class ListServeApplicationsTests
{
    [Test]
    public async Task Gets_a_page_of_serve_applications()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json(
                """{"count": 21, "next": null, "previous": "https://api.example/serve_applications/?page=2", "results": [{"id": 11, "name": "detector"}]}"""
            )
        );
        using SynapseClient client = server.CreateClient();

        Page<ServeApplication> page = await client.ListServeApplicationsAsync(new ListServeApplicationsOptions { Page = 3 });

        using (Assert.EnterMultipleScope())
        {
            server.Requests.Single().AssertSent("GET", "/serve_applications/", "page=3&page_size=100");
            Assert.That(page.Items.Single().Name, Is.EqualTo("detector"));
            Assert.That(page.TotalCount, Is.EqualTo(21));
            Assert.That(page.Previous, Is.EqualTo("https://api.example/serve_applications/?page=2"));
            Assert.That(page.HasNext, Is.False);
        }
    }

    [Test]
    public async Task Lists_all_serve_applications()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        server.Add(
            ScriptedAnswer.Json($$"""{"count": 2, "next": "{{server.BaseAddress}}serve_applications/?page=2", "results": [{"id": 11}]}""")
        );
        server.Add(ScriptedAnswer.Json("""{"count": 2, "next": null, "results": [{"id": 12}]}"""));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<ServeApplication> applications = await client.ListAllServeApplicationsAsync().ToListAsync();

        Assert.That(applications.Select(application => application.Id), Is.EqualTo([11, 12]).AsCollection);
    }
}
