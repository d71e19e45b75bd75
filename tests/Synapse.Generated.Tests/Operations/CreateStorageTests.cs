namespace Synapse.Generated.Tests.Operations;

internal sealed class CreateStorageTests : ScriptedFixture
{
    [Test]
    public async Task Creates_the_documented_Amazon_storage()
    {
        Respond("""{"id": 5, "name": "My S3 Storage", "provider": "amazon_s3", "category": "external"}""", 201);

        Storage storage = await Client.CreateStorageAsync(new CreateStorageRequest
        {
            Name = "My S3 Storage",
            Provider = StorageProvider.AmazonS3,
            Category = StorageCategory.External,
            Configuration = new AmazonS3StorageConfiguration
            {
                BucketName = "my-bucket",
                Region = "us-west-2",
                AccessKeyId = "YOUR_ACCESS_KEY",
                SecretAccessKey = "YOUR_SECRET_KEY",
            },
        });

        using (Assert.EnterMultipleScope())
        {
            Server
                .Requests.Single()
                .AssertSent(
                    "POST",
                    "/storages/",
                    json: """
                    {"name": "My S3 Storage", "provider": "amazon_s3", "category": "external", "configuration":
                     {"bucket_name": "my-bucket", "region": "us-west-2", "access_key_id": "YOUR_ACCESS_KEY", "secret_access_key": "YOUR_SECRET_KEY"}}
                    """
                );
            Assert.That(storage.Id, Is.EqualTo(5));
            Assert.That(storage.Name, Is.EqualTo("My S3 Storage"));
            Assert.That(storage.Provider, Is.EqualTo(StorageProvider.AmazonS3));
            Assert.That(storage.Category, Is.EqualTo(StorageCategory.External));
        }
    }

    [Test]
    public async Task Creates_the_documented_file_system_storage()
    {
        Respond("""{"id": 6}""", 201);

        await Client.CreateStorageAsync(new CreateStorageRequest
        {
            Name = "Local Storage",
            Provider = "file_system",
            Category = "internal",
            Configuration = new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
        });

        Server
            .Requests.Single()
            .AssertSent(
                "POST",
                "/storages/",
                json: """
                {"name": "Local Storage", "provider": "file_system", "category": "internal", "configuration": {"base_path": "/data/storage", "permissions": "755"}}
                """
            );
    }

    [Test]
    public async Task Creates_a_storage_of_another_provider_in_its_own_form()
    {
        Respond("""{"id": 7}""", 201);

        await Client.CreateStorageAsync(new CreateStorageRequest
        {
            Name = "Archive",
            Provider = StorageProvider.Sftp,
            Configuration = FreeFormJson.From(new { host = "sftp.example", port = 22 }),
        });

        Server
            .Requests.Single()
            .AssertSent(
                "POST",
                "/storages/",
                json: """{"name": "Archive", "provider": "sftp", "configuration": {"host": "sftp.example", "port": 22}}"""
            );
    }
}
