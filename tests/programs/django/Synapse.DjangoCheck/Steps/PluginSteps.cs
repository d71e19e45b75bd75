using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class PluginSteps
{
    private static readonly object Configuration = new
    {
        parameters = new
        {
            threshold = new { type = "float", @default = 0.5 },
            max_items = new { type = "int", @default = 100 },
        },
    };

    public static IEnumerable<Step> All { get; } =
    [
        new("get_plugin", async backend =>
        {
            Plugin plugin = await backend.Client.GetPluginAsync(123);
            Expect.Equal("the name", "Image Processor", plugin.Name);
            Expect.Equal("the version", "1.0.0", plugin.Version);
            Expect.Equal("the description", "이미지 처리 플러그인", plugin.Description);
            Expect.Equal("the author", "Your Name", plugin.Author);
            Expect.Equal("the offset of its creation", TimeSpan.FromHours(9), plugin.Created?.Offset);
        }),
        new("create_plugin: everything that is documented", async backend =>
        {
            Plugin created = await backend.Client.CreatePluginAsync(new CreatePluginRequest
            {
                Name = "My Custom Plugin",
                Description = "사용자 정의 데이터 처리를 위한 플러그인",
                Version = "1.0.0",
                Author = "Your Name",
                Category = "data_processing",
                Configuration = FreeFormJson.From(Configuration),
            });
            Plugin stored = await backend.Client.GetPluginAsync(created.Id);
            Expect.Equal("the stored name", "My Custom Plugin", stored.Name);
            Expect.Equal("the stored description", "사용자 정의 데이터 처리를 위한 플러그인", stored.Description);
            Expect.Json("the stored configuration", Configuration, stored.Configuration);
        }),
        new("create_plugin: a name that exists is a 400 that names the field", async backend =>
        {
            SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.CreatePluginAsync(new CreatePluginRequest { Name = "Image Processor" }));
            Expect.That(failure.Errors.ContainsKey("name"), "the error should name the field");
        }),
        new("update_plugin: fields that are not sent stay", async backend =>
        {
            Plugin plugin = await backend.Client.CreatePluginAsync(
                new CreatePluginRequest { Name = "Update me", Author = "Your Name", Description = "before" });
            Plugin updated = await backend.Client.UpdatePluginAsync(plugin.Id, new UpdatePluginRequest
            {
                Description = "업데이트된 플러그인 설명",
                Version = "1.1.0",
                Configuration = FreeFormJson.From(Configuration),
            });
            Expect.Equal("the description", "업데이트된 플러그인 설명", updated.Description);
            Expect.Equal("the version", "1.1.0", updated.Version);
            Expect.Json("the configuration", Configuration, updated.Configuration);
            Expect.Equal("the name", "Update me", updated.Name);
            Expect.Equal("the author", "Your Name", updated.Author);
        }),
        new("update_plugin: null clears a field", async backend =>
        {
            Plugin plugin = await backend.Client.CreatePluginAsync(
                new CreatePluginRequest { Name = "Clear me", Author = "Your Name", Description = "before" });
            Plugin updated = await backend.Client.UpdatePluginAsync(plugin.Id, new UpdatePluginRequest { Description = null });
            Expect.That(updated.Description is null, "the description should be cleared");
            Expect.Equal("the author", "Your Name", updated.Author);
        }),
    ];
}
