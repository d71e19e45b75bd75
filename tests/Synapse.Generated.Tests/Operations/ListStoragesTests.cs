namespace Synapse.Generated.Tests.Operations;

internal sealed class ListStoragesTests : ScriptedFixture
{
    [Test]
    public async Task Gets_the_documented_array()
    {
        Respond("""
            [{"id": 1, "name": "My S3 Storage", "provider": "amazon_s3", "category": "external", "is_default": true},
             {"id": 2, "name": "Spaces", "provider": "digital_ocean"}, {"id": 3, "provider": "tape"}]
            """);

        IReadOnlyList<Storage> storages = await Client.ListStoragesAsync();

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/storages/");
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
}
