using Synapse.Generated;

internal static class Storages
{
    public static async Task RunAsync(SynapseClient client)
    {
        foreach (Storage each in await client.ListStoragesAsync())
        {
            Console.WriteLine($"list_storages: {each.Name} ({each.Provider})");
        }

        Storage storage = await client.GetStorageAsync(123);
        Console.WriteLine($"get_storage: {storage.Name}, {storage.Provider}, {storage.Configuration?.Json}");

        Storage s3Storage = await client.CreateStorageAsync(new()
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
        Console.WriteLine($"create_storage: {s3Storage.Name} ({s3Storage.Provider}, {s3Storage.Category})");

        Storage localStorage = await client.CreateStorageAsync(new()
        {
            Name = "Local Storage",
            Provider = StorageProvider.FileSystem,
            Category = StorageCategory.Internal,
            Configuration = new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
        });
        Console.WriteLine($"create_storage: {localStorage.Name} ({localStorage.Provider}, {localStorage.Category})");
    }
}
