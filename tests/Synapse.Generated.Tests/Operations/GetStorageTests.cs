namespace Synapse.Generated.Tests.Operations;

internal sealed class GetStorageTests : ScriptedFixture
{
    [Test]
    public async Task Gets_the_documented_storage_and_always_asks_for_its_configuration()
    {
        Respond("""
            {"id": 123, "name": "Local Storage", "provider": "file_system", "category": "internal", "is_default": false,
             "configuration": {"base_path": "/data/storage", "permissions": "755"}}
            """);

        Storage storage = await Client.GetStorageAsync(123);

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/storages/123/", "with_configuration=true");
            Assert.That(storage.Id, Is.EqualTo(123));
            Assert.That(storage.Name, Is.EqualTo("Local Storage"));
            Assert.That(storage.Provider, Is.EqualTo(StorageProvider.FileSystem));
            Assert.That(storage.Category, Is.EqualTo(StorageCategory.Internal));
            Assert.That(storage.IsDefault, Is.False);
            Assert.That(storage.Configuration?.AsFileSystem().BasePath, Is.EqualTo("/data/storage"));
            Assert.That(storage.Configuration?.AsFileSystem().Permissions, Is.EqualTo("755"));
        }
    }

    [Test]
    public async Task Gets_an_Amazon_configuration_typed_and_any_other_by_name()
    {
        Respond(
            """
                {"id": 1, "provider": "amazon_s3", "configuration":
                 {"bucket_name": "my-bucket", "region": "us-west-2", "access_key_id": "YOUR_ACCESS_KEY", "secret_access_key": "YOUR_SECRET_KEY"}}
                """,
            """{"id": 2, "provider": "gcp", "configuration": {"credentials": {"type": "service_account"}}}""");

        AmazonS3StorageConfiguration amazon = (await Client.GetStorageAsync(1)).Configuration!.AsAmazonS3();
        Storage google = await Client.GetStorageAsync(2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(amazon.BucketName, Is.EqualTo("my-bucket"));
            Assert.That(amazon.Region, Is.EqualTo("us-west-2"));
            Assert.That(amazon.AccessKeyId, Is.EqualTo("YOUR_ACCESS_KEY"));
            Assert.That(amazon.SecretAccessKey, Is.EqualTo("YOUR_SECRET_KEY"));
            Assert.That(google.Configuration?["credentials"]?["type"]?.ToObject<string>(), Is.EqualTo("service_account"));
        }
    }
}
