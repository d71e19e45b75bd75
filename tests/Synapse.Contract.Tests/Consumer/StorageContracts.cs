using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Storages. A backend need not show the secrets of a configuration.</summary>
[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class StorageContracts(ApiForm form)
{
    private static readonly object S3 = new
    {
        bucket_name = "my-bucket",
        region = "us-west-2",
        access_key_id = "an-access-key",
        secret_access_key = "a-secret-key",
    };

    private static readonly object FileSystem = new { base_path = "/data/storage", permissions = "755" };

    private static ProviderState Storages =>
        ProviderStates.Storages(Samples.Storage(123, "amazon_s3", S3), Samples.Storage(124, "file_system", FileSystem));

    [Test]
    public Task Gets_an_amazon_s3_storage()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_storage: an amazon_s3 storage with its configuration", Storages)
            .WithRequest(HttpMethod.Get, "/storages/123/").WithQuery("with_configuration", "true")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 123,
                name = "Storage 123",
                provider = "amazon_s3",
                category = "external",
                is_default = false,
                configuration = new { bucket_name = "my-bucket", region = "us-west-2" },
            });

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.GetStorageAsync(123);
            AmazonS3StorageConfiguration configuration = storage.Configuration!.AsAmazonS3();

            Assert.That((storage.Id, storage.Provider, storage.IsDefault), Is.EqualTo((123, StorageProvider.AmazonS3, false)));
            Assert.That((configuration.BucketName, configuration.Region), Is.EqualTo(("my-bucket", "us-west-2")));
        });
    }

    [Test]
    public Task Gets_a_file_system_storage()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_storage: a file_system storage, whose permissions are text", Storages)
            .WithRequest(HttpMethod.Get, "/storages/124/").WithQuery("with_configuration", "true")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 124, provider = "file_system", configuration = FileSystem });

        return pact.VerifyAsync(async client =>
        {
            FileSystemStorageConfiguration configuration = (await client.GetStorageAsync(124)).Configuration!.AsFileSystem();

            Assert.That((configuration.BasePath, configuration.Permissions), Is.EqualTo(("/data/storage", "755")));
        });
    }

    [Test]
    public Task Lists_every_storage()
    {
        object storage = new { id = Match.Integer(123), name = Match.Type("Storage 123"), provider = Match.Type("amazon_s3") };
        var pact = new ContractTest(form);
        pact.UponReceiving("list_storages: every storage", Storages)
            .WithRequest(HttpMethod.Get, "/storages/")
            .WillRespond().WithStatus(200).WithJsonBody(form == ApiForm.Documented
                ? Values.Entries(storage, 2)
                : new { count = 2, next = (string?)null, previous = (string?)null, results = Values.Entries(storage, 2) });

        return pact.VerifyAsync(async client => Assert.That(
            (await client.ListStoragesAsync()).Select(found => (found.Id, found.Provider)),
            Is.EqualTo(Enumerable.Repeat((123L, (StorageProvider?)StorageProvider.AmazonS3), 2)).AsCollection));
    }

    [TestCase("amazon_s3", "external")]
    [TestCase("file_system", "internal")]
    public Task Creates_a_storage(string provider, string category)
    {
        object configuration = provider == "amazon_s3" ? S3 : FileSystem;
        var pact = new ContractTest(form);
        pact.UponReceiving($"create_storage: a storage of provider {provider}", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/storages/").WithJsonBody(new { name = "My Storage", provider, category, configuration })
            .WillRespond().WithStatus(201)
            .WithJsonBody(new { id = Match.Integer(123), name = "My Storage", provider, category });

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.CreateStorageAsync(new()
            {
                Name = "My Storage",
                Provider = provider,
                Category = category,
                Configuration = provider == "amazon_s3"
                    ? new AmazonS3StorageConfiguration
                    {
                        BucketName = "my-bucket",
                        Region = "us-west-2",
                        AccessKeyId = "an-access-key",
                        SecretAccessKey = "a-secret-key",
                    }
                    : new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
            });

            Assert.That((storage.Id, storage.Name, storage.Category?.Value), Is.EqualTo((123, "My Storage", category)));
        });
    }

    // The response to the creation need not show the configuration. Whether it was stored, only the storage shows.
    [Test]
    public Task Stores_the_configuration()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "get_storage: a storage that was created has the configuration that was sent",
                ProviderStates.StorageWasCreated(new { name = "My Storage", provider = "file_system", configuration = FileSystem }))
            .WithRequest(HttpMethod.Get, StateValues.FromState("/storages/124/", "^/storages/[^/]+/$", "/storages/${storage_id}/"))
            .WithQuery("with_configuration", "true")
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { id = Match.Integer(124), provider = "file_system", configuration = FileSystem });

        return pact.VerifyAsync(async client =>
        {
            FileSystemStorageConfiguration configuration = (await client.GetStorageAsync(124)).Configuration!.AsFileSystem();

            Assert.That((configuration.BasePath, configuration.Permissions), Is.EqualTo(("/data/storage", "755")));
        });
    }
}
