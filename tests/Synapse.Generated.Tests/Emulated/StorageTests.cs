namespace Synapse.Generated.Tests.Emulated;

internal sealed class StorageTests : EmulatedFixture
{
    [Test]
    public async Task Create_storage_then_get_and_list_it()
    {
        Storage created = await Client.CreateStorageAsync(new CreateStorageRequest
        {
            Name = "저장소",
            Provider = StorageProvider.Sftp,
            Category = StorageCategory.External,
            Configuration = FreeFormJson.From(new { host = "sftp.example", port = 22 }),
        });

        Storage stored = await Client.GetStorageAsync(created.Id);
        Assert.That(stored.Configuration?["port"]?.ToString(), Is.EqualTo("22"));
        Assert.That((await Client.ListStoragesAsync()).Single().Name, Is.EqualTo("저장소"));
    }

    [Test]
    public async Task Create_storage_with_wrong_fields_is_refused_by_field() =>
        await AssertRefusedAsync(
            () =>
                Client.CreateStorageAsync(new CreateStorageRequest { Name = "", Provider = "dropbox", Category = "elsewhere" }),
            "name",
            "provider",
            "category"
        );
}
