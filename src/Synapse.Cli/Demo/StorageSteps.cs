using Synapse.Generated;

namespace Synapse.Cli.Demo;

internal static class StorageSteps
{
    private const string Group = "Storages";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "Create an Amazon S3 storage",
            "client.CreateStorageAsync(new() { Provider = StorageProvider.AmazonS3, … })",
            async demo =>
            {
                Storage storage = await demo.Client.CreateStorageAsync(
                    new CreateStorageRequest
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
                    },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the name", "My S3 Storage", storage.Name);
                Expect.Equal("the provider", StorageProvider.AmazonS3, storage.Provider);
                Expect.Equal("the category", StorageCategory.External, storage.Category);
                AmazonS3StorageConfiguration? s3 = storage.Configuration?.AsAmazonS3();
                Expect.Equal("the bucket", "my-bucket", s3?.BucketName);
                Expect.Equal("the secret", "YOUR_SECRET_KEY", s3?.SecretAccessKey);
                Expect.That(
                    !$"{storage.Configuration}".Contains("YOUR_SECRET_KEY", StringComparison.Ordinal),
                    "a configuration must not show its secrets"
                );
                return $"스토리지: {storage.Name} ({storage.Provider}) · {s3?.BucketName}, {s3?.Region}, keys hidden";
            }
        ),
        new(
            Group,
            "Create a file system storage",
            "client.CreateStorageAsync(new() { Provider = StorageProvider.FileSystem, … })",
            async demo =>
            {
                Storage storage = await demo.Client.CreateStorageAsync(
                    new CreateStorageRequest
                    {
                        Name = "Local Storage",
                        Provider = StorageProvider.FileSystem,
                        Category = StorageCategory.Internal,
                        Configuration = new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
                    },
                    cancellationToken: demo.CancellationToken
                );
                FileSystemStorageConfiguration? folder = storage.Configuration?.AsFileSystem();
                Expect.Equal("the category", StorageCategory.Internal, storage.Category);
                Expect.Equal("the base path", "/data/storage", folder?.BasePath);
                Expect.Equal("the permissions", "755", folder?.Permissions);
                return $"스토리지: {storage.Name} ({storage.Provider}) · {folder?.BasePath}, {folder?.Permissions}";
            }
        ),
        new(
            Group,
            "List storages",
            "client.ListStoragesAsync()",
            async demo =>
            {
                IReadOnlyList<Storage> storages = await demo.Client.ListStoragesAsync(cancellationToken: demo.CancellationToken);
                Expect.Equal("the number of storages", 3, storages.Count);
                Expect.That(storages.Any(storage => storage.Name == "My S3 Storage"), "the new storage is not listed");
                return new StepResult
                {
                    Table = new StepTable(
                        ["스토리지", "provider", "category"],
                        [.. storages.Select(storage => new[] { $"{storage.Name}", $"{storage.Provider}", $"{storage.Category}" })]
                    ),
                };
            }
        ),
        new(
            Group,
            "Get a storage",
            "client.GetStorageAsync(123)",
            async demo =>
            {
                Storage storage = await demo.Client.GetStorageAsync(123, cancellationToken: demo.CancellationToken);
                Expect.Equal("the name", "데이터셋 저장소", storage.Name);
                Expect.Equal("the provider", StorageProvider.Minio, storage.Provider);
                Expect.Equal("the configured bucket", "datasets", storage.Configuration?["bucket"]?.ToObject<string>());
                return $"스토리지: {storage.Name} · 제공업체: {storage.Provider} · 구성: {storage.Configuration!.Json}";
            }
        ),
    ];
}
