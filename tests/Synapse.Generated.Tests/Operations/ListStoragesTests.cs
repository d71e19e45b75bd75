using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Operations;

internal sealed class ListStoragesTests
{
    [Test]
    public async Task Gets_the_documented_array()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""
            [{"id": 1, "name": "My S3 Storage", "provider": "amazon_s3", "category": "external", "is_default": true},
             {"id": 2, "name": "Spaces", "provider": "digital_ocean"}, {"id": 3, "provider": "tape"}]
            """));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Storage> storages = await client.ListStoragesAsync();

        using (Assert.EnterMultipleScope())
        {
            server.Requests.Single().AssertSent("GET", "/storages/");
            Assert.That(storages.Select(storage => storage.Id), Is.EqualTo([1, 2, 3]).AsCollection);
            Assert.That(storages[0].Name, Is.EqualTo("My S3 Storage"));
            Assert.That(storages[0].Provider, Is.EqualTo(StorageProvider.AmazonS3));
            Assert.That(storages[0].Category, Is.EqualTo(StorageCategory.External));
            Assert.That(storages[0].IsDefault, Is.True);
            Assert.That(storages[0].Configuration, Is.Null);
            Assert.That(storages[1].Provider, Is.EqualTo(StorageProvider.DigitalOcean));
            Assert.That(storages[2].Provider?.Value, Is.EqualTo("tape"));
        }
    }

    [Test]
    public async Task Drains_every_page_where_a_server_pages()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        server.Add(
            ScriptedAnswer.Json(
                $$"""{"count": 2, "next": "{{server.BaseAddress}}storages/?page=2", "previous": null, "results": [{"id": 1}]}"""
            )
        );
        server.Add(ScriptedAnswer.Json("""{"count": 2, "next": null, "results": [{"id": 2}]}"""));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Storage> storages = await client.ListStoragesAsync();

        using (Assert.EnterMultipleScope())
        {
            server.Requests[1].AssertSent("GET", "/storages/", "page=2");
            Assert.That(storages.Select(storage => storage.Id), Is.EqualTo([1, 2]).AsCollection);
        }
    }
}
