namespace Synapse.Generated.Tests.Operations;

internal sealed class ListServeApplicationsTests : ScriptedFixture
{
    [Test]
    public async Task Gets_a_page_of_serve_applications()
    {
        Respond("""{"count": 21, "next": null, "previous": "https://api.example/serve_applications/?page=2", "results": [{"id": 11, "name": "detector"}]}""");

        Page<ServeApplication> page = await Client.ListServeApplicationsAsync(new ListServeApplicationsOptions { Page = 3 });

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/serve_applications/", "page=3&page_size=100");
            Assert.That(page.Items.Single().Name, Is.EqualTo("detector"));
            Assert.That(page.TotalCount, Is.EqualTo(21));
            Assert.That(page.Previous, Is.EqualTo("https://api.example/serve_applications/?page=2"));
            Assert.That(page.HasNext, Is.False);
        }
    }
}
