using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class StorageSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        new("create_storage: amazon_s3", async backend =>
        {
            Storage storage = await backend.Client.CreateStorageAsync(new CreateStorageRequest
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
            Expect.Equal("the provider", StorageProvider.AmazonS3, storage.Provider);
            Expect.Equal("the category", StorageCategory.External, storage.Category);
            Storage stored = await backend.Client.GetStorageAsync(storage.Id);
            Expect.Equal("the stored secret", "YOUR_SECRET_KEY", stored.Configuration?.AsAmazonS3()?.SecretAccessKey);
        }),
        new("create_storage: file_system", async backend =>
        {
            Storage storage = await backend.Client.CreateStorageAsync(new CreateStorageRequest
            {
                Name = "Local Storage",
                Provider = StorageProvider.FileSystem,
                Category = StorageCategory.Internal,
                Configuration = new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
            });
            Expect.Equal("the permissions", "755", storage.Configuration?.AsFileSystem()?.Permissions);
        }),
        new("create_storage: an unknown provider is a 400 that names the field", async backend =>
        {
            SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.CreateStorageAsync(new CreateStorageRequest { Name = "Tape", Provider = "tape" }));
            Expect.That(failure.Errors.ContainsKey("provider"), "the error should name the field");
        }),
        new("list_storages: every one", async backend =>
        {
            IReadOnlyList<Storage> before = await backend.Client.ListStoragesAsync();
            for (int number = 1; number <= 21; number++)
            {
                await backend.Client.CreateStorageAsync(
                    new CreateStorageRequest { Name = $"Storage {number}", Provider = StorageProvider.Ftp });
            }

            IReadOnlyList<Storage> after = await backend.Client.ListStoragesAsync();
            Expect.Equal("the number of storages", before.Count + 21, after.Count);
        }),
        new("get_storage", async backend =>
        {
            Storage storage = await backend.Client.GetStorageAsync(123);
            Expect.Equal("the name", "데이터셋 저장소", storage.Name);
            Expect.Equal("the provider", StorageProvider.Minio, storage.Provider);
            Expect.Equal("the bucket", "datasets", storage.Configuration?["bucket"]?.ToObject<string>());
        }),
    ];
}
