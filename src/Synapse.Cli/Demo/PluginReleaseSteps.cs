using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

internal static class PluginReleaseSteps
{
    private const string Group = "Plugin releases";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "Upload a release",
            "client.CreatePluginReleaseAsync(new() { File = UploadFile.FromPath(\"plugin_v2.zip\"), … })",
            UploadAsync
        )
        {
            TakesTime = true,
        },
        new(
            Group,
            "Get a release",
            "client.GetPluginReleaseAsync(456)",
            async demo =>
            {
                PluginRelease release = await demo.Client.GetPluginReleaseAsync(456, cancellationToken: demo.CancellationToken);
                Expect.Equal("the plugin's id", 123, release.Plugin?.Id);
                Expect.Equal("the version", "1.0.0", release.Version);
                Expect.Equal("whether the plugin is expanded", false, release.Plugin?.IsExpanded);
                return $"플러그인 {release.Plugin}의 릴리스 {release.Version}";
            }
        ),
        new(
            Group,
            "… with its plugin",
            "client.GetPluginReleaseAsync(456, new() { Expand = [PluginReleaseExpand.Plugin] })",
            async demo =>
            {
                PluginRelease release = await demo.Client.GetPluginReleaseAsync(
                    456,
                    new GetPluginReleaseQuery { Expand = [PluginReleaseExpand.Plugin] },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the plugin's id", 123, release.Plugin?.Id);
                Expect.Equal("the expanded plugin's name", "Image Processor", release.Plugin?.Value?.Name);
                return $"플러그인 {release.Plugin?.Value?.Name}의 릴리스 {release.Version}";
            }
        ),
    ];

    private static async Task<StepResult> UploadAsync(DemoContext demo)
    {
        using PluginArchive archive = await PluginArchive.CreateAsync(demo.CancellationToken);
        long sent = 0;
        var progress = new ImmediateProgress<UploadProgress>(now =>
        {
            sent = now.BytesSent;
            demo.Progress.Report(new StepProgress(now.Percentage ?? 0, "plugin_v2.zip"));
        });
        PluginRelease release = await demo.Client.CreatePluginReleaseAsync(
            new CreatePluginReleaseRequest
            {
                Plugin = 123,
                Version = "2.0.0",
                Changelog = "새로운 기능 및 버그 수정 추가",
                IsStable = true,
                File = UploadFile.FromPath(archive.Path),
            },
            progress,
            cancellationToken: demo.CancellationToken);
        Expect.Equal("the plugin's id", 123, release.Plugin?.Id);
        Expect.Equal("the version", "2.0.0", release.Version);
        Expect.Equal("the changelog", "새로운 기능 및 버그 수정 추가", release.Changelog);
        Expect.Equal("whether it is stable", true, release.IsStable);
        Expect.Equal("the bytes of which progress was told", archive.Length, sent);
        Expect.Equal("the size that arrived", archive.Length, release.Size);
        Expect.Equal("the checksum of what arrived", archive.Checksum, release.Checksum);
        return $"릴리스 생성됨: {release.Id} · {archive.FileCount} files, {archive.Length:N0} bytes, sha256 {archive.Checksum[..12]}…";
    }
}
