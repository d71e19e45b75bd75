using NUnit.Framework;

namespace Synapse.Generated.Tests.Documentation;

internal sealed class StorageExamples : DocumentationFixture
{
    [Test]
    public async Task List_storages()
    {
        var lines = new List<string>();
        foreach (Storage storage in await Client.ListStoragesAsync())
        {
            lines.Add($"스토리지: {storage.Name} ({storage.Provider})");
        }

        Assert.That(lines, Is.EqualTo(["스토리지: 데이터셋 (minio)"]).AsCollection);
    }

    [Test]
    public async Task Get_storage()
    {
        Storage storage = await Client.GetStorageAsync(123);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(storage.Name, Is.EqualTo("데이터셋"));
            Assert.That(storage.Provider, Is.EqualTo(StorageProvider.Minio));
            Assert.That(storage.Configuration?["bucket"]?.ToObject<string>(), Is.EqualTo("datasets"));
        }
    }

    [Test]
    public async Task Create_storage_on_Amazon_S3()
    {
        // Amazon S3 스토리지 생성
        Storage created = await Client.CreateStorageAsync(new CreateStorageRequest
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

        Storage stored = await Client.GetStorageAsync(created.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.Provider, Is.EqualTo(StorageProvider.AmazonS3));
            Assert.That(stored.Category, Is.EqualTo(StorageCategory.External));
            Assert.That(stored.Configuration?.AsAmazonS3().BucketName, Is.EqualTo("my-bucket"));
            Assert.That(stored.Configuration?.AsAmazonS3().SecretAccessKey, Is.EqualTo("YOUR_SECRET_KEY"));
        }
    }

    [Test]
    public async Task Create_storage_on_the_local_file_system()
    {
        // 로컬 파일 시스템 스토리지 생성
        Storage created = await Client.CreateStorageAsync(new CreateStorageRequest
        {
            Name = "Local Storage",
            Provider = StorageProvider.FileSystem,
            Category = StorageCategory.Internal,
            Configuration = new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
        });

        Storage stored = await Client.GetStorageAsync(created.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.Name, Is.EqualTo("Local Storage"));
            Assert.That(stored.Configuration?.AsFileSystem().BasePath, Is.EqualTo("/data/storage"));
            Assert.That(stored.Configuration?.AsFileSystem().Permissions, Is.EqualTo("755"));
        }
    }

    // 지원되는 제공업체
    [TestCase("amazon_s3")]
    [TestCase("azure")]
    [TestCase("gcp")]
    [TestCase("file_system")]
    [TestCase("ftp")]
    [TestCase("sftp")]
    [TestCase("minio")]
    public async Task Create_storage_with_every_supported_provider(string provider)
    {
        Storage created = await Client.CreateStorageAsync(new CreateStorageRequest { Name = provider, Provider = provider });

        Assert.That((await Client.GetStorageAsync(created.Id)).Provider?.Value, Is.EqualTo(provider));
    }
}
