using System.Security.Cryptography;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Emulated;

internal sealed class PluginReleaseTests : EmulatedFixture
{
    private const int MaxArchiveBytes = 1_000_000;

    protected override SynapseEmulatorOptions Options => new() { MaxArchiveBytes = MaxArchiveBytes };

    [Test]
    public async Task Create_plugin_release_then_get_it_with_its_plugin()
    {
        long plugin = await CreatePluginAsync("Image Processor");
        byte[] archive = RandomNumberGenerator.GetBytes(MaxArchiveBytes);

        PluginRelease created = await UploadAsync(plugin, "2.0.0", UploadFile.FromBytes(archive, "플러그인 v2.zip"));

        PluginRelease stored = await Client.GetPluginReleaseAsync(
            created.Id,
            new GetPluginReleaseQuery { Expand = [PluginReleaseExpand.Plugin] }
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stored.Checksum, Is.EqualTo(Convert.ToHexString(SHA256.HashData(archive))).IgnoreCase);
            Assert.That(stored.Size, Is.EqualTo(MaxArchiveBytes));
            Assert.That(stored.File, Does.Contain("/" + Uri.EscapeDataString("플러그인 v2.zip") + "?"));
            Assert.That(stored.Plugin?.Value?.Name, Is.EqualTo("Image Processor"));
        }
    }

    [Test]
    public async Task An_archive_comes_back_as_it_was_uploaded()
    {
        byte[] archive = RandomNumberGenerator.GetBytes(MaxArchiveBytes);
        PluginRelease created = await UploadAsync(
            await CreatePluginAsync(), "2.0.0", UploadFile.FromBytes(archive, "플러그인 v2.zip"));
        using var target = new MemoryStream();

        await Client.DownloadPluginReleaseAsync(created, target);

        Assert.That(target.ToArray(), Is.EqualTo(archive));
    }

    [Test]
    public async Task A_stream_without_a_length_arrives_whole()
    {
        using var stream = new GeneratedStream(500_000);

        PluginRelease created = await UploadAsync(await CreatePluginAsync(), "1", UploadFile.FromStream(stream, "p.zip"));

        Assert.That(created.Size, Is.EqualTo(500_000));
        Assert.That(stream.IsDisposed, Is.False);
    }

    [Test]
    public async Task Too_large_an_archive_is_told_as_such([Values(1, 20 * MaxArchiveBytes)] int excess, [Values] bool knownLength)
    {
        long plugin = await CreatePluginAsync();
        int length = MaxArchiveBytes + excess;
        using var stream = new GeneratedStream(length);
        UploadFile file = knownLength ? UploadFile.FromBytes(new byte[length], "p.zip") : UploadFile.FromStream(stream, "p.zip");

        var failure = await Failure.OfAsync<SynapseApiException>(() => UploadAsync(plugin, "1", file));

        Assert.That(failure.IsPayloadTooLarge, Is.True);
    }

    private Task<PluginRelease> UploadAsync(long plugin, string version, UploadFile file) =>
        Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest { Plugin = plugin, Version = version, File = file });
}
