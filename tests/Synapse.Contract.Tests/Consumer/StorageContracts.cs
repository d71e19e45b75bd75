using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class StorageContracts
{
    private const string S3 =
        """{"bucket_name": "my-bucket", "region": "us-west-2", "access_key_id": "an-access-key", "secret_access_key": "a-secret-key"}""";
    private const string FileSystem = """{"base_path": "/data/storage", "permissions": "755"}""";
    private const string Ftp = """{"host": "ftp.example", "경로": "/데이터"}""";

    private static readonly object S3Body = new
    {
        bucket_name = "my-bucket",
        region = "us-west-2",
        access_key_id = "an-access-key",
        secret_access_key = "a-secret-key",
    };

    [Test]
    public Task Gets_an_amazon_s3_storage()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("get_storage: an amazon_s3 storage with its configuration", ProviderStates.StorageExists(123, "amazon_s3", S3))
            .WithRequest(HttpMethod.Get, "/storages/123/").WithQuery("with_configuration", "true")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 123,
                name = Match.Type("My Storage"),
                provider = "amazon_s3",
                category = Match.Regex("external", "^(internal|external)$"),
                is_default = Match.Type(false),
                configuration = S3Body,
            });

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.GetStorageAsync(123);

            using (Assert.EnterMultipleScope())
            {
                Assert.That((storage.Id, storage.Name, storage.IsDefault), Is.EqualTo((123, "My Storage", false)));
                Assert.That((storage.Provider, storage.Category), Is.EqualTo((StorageProvider.AmazonS3, StorageCategory.External)));
                AmazonS3StorageConfiguration configuration = storage.Configuration!.AsAmazonS3();
                Assert.That((configuration.BucketName, configuration.Region), Is.EqualTo(("my-bucket", "us-west-2")));
                Assert.That((configuration.AccessKeyId, configuration.SecretAccessKey), Is.EqualTo(("an-access-key", "a-secret-key")));
            }
        });
    }

    [Test]
    public Task Gets_a_file_system_storage()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving(
                "get_storage: a file_system storage, whose permissions are text",
                ProviderStates.StorageExists(123, "file_system", FileSystem)
            )
            .WithRequest(HttpMethod.Get, "/storages/123/").WithQuery("with_configuration", "true").WillRespond().WithStatus(200)
            .WithJsonBody(
                new { id = 123, provider = "file_system", configuration = new { base_path = "/data/storage", permissions = "755" } }
            );

        return pact.VerifyAsync(async client =>
        {
            FileSystemStorageConfiguration configuration = (await client.GetStorageAsync(123)).Configuration!.AsFileSystem();

            Assert.That((configuration.BasePath, configuration.Permissions), Is.EqualTo(("/data/storage", "755")));
        });
    }

    [Test]
    public Task Gets_a_storage_with_a_configuration_of_its_own_form()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving(
                "get_storage: a storage whose configuration has a form of its own",
                ProviderStates.StorageExists(123, "sftp", Ftp)
            )
            .WithRequest(HttpMethod.Get, "/storages/123/").WithQuery("with_configuration", "true").WillRespond().WithStatus(200)
            .WithJsonBody(
                new
                {
                    id = 123,
                    provider = "sftp",
                    configuration = new Dictionary<string, string> { ["host"] = "ftp.example", ["경로"] = "/데이터" },
                }
            );

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.GetStorageAsync(123);

            Assert.That(storage.Configuration!["경로"]!.ToString(), Is.EqualTo("\"/데이터\""));
        });
    }

    [Test]
    public Task Lists_storages_as_a_bare_array()
    {
        var pact = new ContractTest(ContractName.Documented);
        pact.UponReceiving("list_storages: an array of all storages", ProviderStates.StorageExists(123, "file_system", FileSystem))
            .WithRequest(HttpMethod.Get, "/storages/").WillRespond().WithStatus(200)
            .WithJsonBody(
                new[]
                {
                    new { id = 123, name = Match.Type("My Storage"), provider = "file_system" },
                }
            );

        return pact.VerifyAsync(async client =>
            Assert.That((await client.ListStoragesAsync()).Single().Provider, Is.EqualTo(StorageProvider.FileSystem))
        );
    }

    [Test]
    public Task Lists_storages_as_a_page()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving("list_storages: a page that holds all storages", ProviderStates.StorageExists(123, "file_system", FileSystem))
            .WithRequest(HttpMethod.Get, "/storages/").WillRespond().WithStatus(200)
            .WithJsonBody(Forms.Page(new { id = 123, name = Match.Type("My Storage"), provider = "file_system" }));

        return pact.VerifyAsync(async client =>
            Assert.That((await client.ListStoragesAsync()).Single().Provider, Is.EqualTo(StorageProvider.FileSystem))
        );
    }

    [Test]
    public Task Lists_no_storages_as_an_empty_array()
    {
        var pact = new ContractTest(ContractName.Documented);
        pact.UponReceiving("list_storages: an empty array", ProviderStates.NoData)
            .WithRequest(HttpMethod.Get, "/storages/")
            .WillRespond().WithStatus(200).WithJsonBody(Array.Empty<object>());

        return pact.VerifyAsync(async client => Assert.That(await client.ListStoragesAsync(), Is.Empty));
    }

    [Test]
    public Task Lists_no_storages_as_an_empty_page()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving("list_storages: an empty page", ProviderStates.NoData)
            .WithRequest(HttpMethod.Get, "/storages/")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page());

        return pact.VerifyAsync(async client => Assert.That(await client.ListStoragesAsync(), Is.Empty));
    }

    [Test]
    public Task Creates_an_amazon_s3_storage()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_storage: an amazon_s3 storage", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/storages/")
            .WithJsonBody(new { name = "My S3 Storage", provider = "amazon_s3", category = "external", configuration = S3Body })
            .WillRespond().WithStatus(201)
            .WithJsonBody(new { id = Match.Integer(123), name = "My S3 Storage", provider = "amazon_s3", category = "external" });

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.CreateStorageAsync(new CreateStorageRequest
            {
                Name = "My S3 Storage",
                Provider = StorageProvider.AmazonS3,
                Category = StorageCategory.External,
                Configuration = new AmazonS3StorageConfiguration
                {
                    BucketName = "my-bucket",
                    Region = "us-west-2",
                    AccessKeyId = "an-access-key",
                    SecretAccessKey = "a-secret-key",
                },
            });

            Assert.That((storage.Id, storage.Provider), Is.EqualTo((123, StorageProvider.AmazonS3)));
        });
    }

    [Test]
    public Task Creates_a_file_system_storage()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_storage: a file_system storage", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/storages/")
            .WithJsonBody(
                new
                {
                    name = "로컬 스토리지",
                    provider = "file_system",
                    category = "internal",
                    configuration = new { base_path = "/data/storage", permissions = "755" },
                }
            )
            .WillRespond().WithStatus(201)
            .WithJsonBody(new { id = Match.Integer(123), name = "로컬 스토리지", provider = "file_system", category = "internal" });

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.CreateStorageAsync(new CreateStorageRequest
            {
                Name = "로컬 스토리지",
                Provider = StorageProvider.FileSystem,
                Category = StorageCategory.Internal,
                Configuration = new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
            });

            Assert.That((storage.Id, storage.Name, storage.Category), Is.EqualTo((123, "로컬 스토리지", StorageCategory.Internal)));
        });
    }
}
