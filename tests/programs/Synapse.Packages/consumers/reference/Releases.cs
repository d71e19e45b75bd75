using Synapse.Generated;

internal static class Releases
{
    public static async Task RunAsync(SynapseClient client)
    {
        PluginRelease release = await client.GetPluginReleaseAsync(456);
        Console.WriteLine($"get_plugin_release: {release.Version} of plugin {release.Plugin}");

        release = await client.GetPluginReleaseAsync(456, new() { Expand = [PluginReleaseExpand.Plugin] });
        Console.WriteLine($"get_plugin_release: {release.Version} of {release.Plugin?.Value?.Name}");

        string path = Path.Combine(Directory.CreateTempSubdirectory("reference-").FullName, "plugin_v2.zip");
        await File.WriteAllTextAsync(path, "my code");
        PluginRelease newRelease = await client.CreatePluginReleaseAsync(new()
        {
            Plugin = 123,
            Version = "2.0.0",
            Changelog = "새로운 기능 및 버그 수정 추가",
            IsStable = true,
            File = UploadFile.FromPath(path),
        });
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Console.WriteLine($"create_plugin_release: {newRelease.Version}, stable: {newRelease.IsStable}");

        var (releases, total) = await client.ListPluginReleasesAsync(new() { Plugin = 123 });
        Console.WriteLine($"list_plugin_releases: {releases.Count} of {total}");
    }
}
