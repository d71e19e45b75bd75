using System.Security.Cryptography;
using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class PluginReleaseSteps
{
    private static readonly byte[] Archive = RandomNumberGenerator.GetBytes(300_000);

    public static IEnumerable<Step> All { get; } =
    [
        new("create_plugin_release: the archive arrives whole", async backend =>
        {
            PluginRelease release = await backend.Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
            {
                Plugin = 123,
                Version = "2.0.0",
                Changelog = "새로운 기능 및 버그 수정 추가",
                IsStable = true,
                File = UploadFile.FromBytes(Archive, "plugin_v2.zip"),
            });
            Expect.Equal("the plugin", 123, release.Plugin?.Id);
            Expect.Equal("the version", "2.0.0", release.Version);
            Expect.Equal("the changelog", "새로운 기능 및 버그 수정 추가", release.Changelog);
            Expect.Equal("whether it is stable", true, release.IsStable);
            Expect.Equal("the size", Archive.Length, release.Size);
            Expect.Equal("the checksum", Convert.ToHexStringLower(SHA256.HashData(Archive)), release.Checksum);
        }),
        new("create_plugin_release: configuration, requirements and debug", async backend =>
        {
            var config = new { code = "yolov8", name = "욜로" };
            PluginRelease release = await backend.Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
            {
                Plugin = 123,
                Version = "2.1.0",
                Config = FreeFormJson.From(config),
                Requirements = ["numpy==2.0", "pillow"],
                Debug = true,
                File = UploadFile.FromBytes(Archive, "플러그인.zip"),
            });
            Expect.Json("the configuration", config, release.Config);
            Expect.Equal("the requirements", "numpy==2.0 pillow", string.Join(' ', release.Requirements ?? []));
            Expect.Equal("whether it is for debugging", true, release.Debug);
        }),
        new("create_plugin_release: a version that exists is a 400", async backend =>
        {
            SynapseApiException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
                {
                    Plugin = 123,
                    Version = "1.0.0",
                    File = UploadFile.FromBytes(Archive, "plugin.zip"),
                }));
            Expect.That(failure.Errors.Count > 0 || failure.Detail is not null, "the error should say what is wrong");
        }),
        new("get_plugin_release", async backend =>
        {
            PluginRelease release = await backend.Client.GetPluginReleaseAsync(456);
            Expect.Equal("the plugin", 123, release.Plugin?.Id);
            Expect.Equal("whether the plugin is expanded", false, release.Plugin?.IsExpanded);
            Expect.Equal("the version", "1.0.0", release.Version);
        }),
        new("get_plugin_release: with its plugin", async backend =>
        {
            PluginRelease release = await backend.Client.GetPluginReleaseAsync(
                456, new GetPluginReleaseQuery { Expand = [PluginReleaseExpand.Plugin] });
            Expect.Equal("the plugin's name", "Image Processor", release.Plugin?.Value?.Name);
        }),
    ];
}
