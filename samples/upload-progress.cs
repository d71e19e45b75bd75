#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// Uploads an archive of 8 MB from a file and shows its progress.
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
using var client = new SynapseClient(
    emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
Plugin plugin = await client.CreatePluginAsync(new() { Name = "Image Processor" });

string path = Path.Combine(Path.GetTempPath(), $"plugin-{Guid.NewGuid():N}.zip");
await File.WriteAllBytesAsync(path, new byte[8 * 1024 * 1024]);
try
{
    PluginRelease release = await client.CreatePluginReleaseAsync(
        new() { Plugin = plugin.Id, Version = "1.0.0", File = UploadFile.FromPath(path) },
        new ProgressBar());
    Console.WriteLine($"release {release.Version}, {release.Size} bytes");
}
finally
{
    File.Delete(path);
}

internal sealed class ProgressBar : IProgress<UploadProgress>
{
    private int _tenths = -1;

    public void Report(UploadProgress value)
    {
        int tenths = (int)((value.Percentage ?? 0) / 10);
        if (tenths > _tenths)
        {
            _tenths = tenths;
            Console.WriteLine($"[{new string('#', tenths),-10}] {tenths * 10} %");
        }
    }
}
