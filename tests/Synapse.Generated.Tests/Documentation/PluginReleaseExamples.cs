using System.Security.Cryptography;
using NUnit.Framework;

namespace Synapse.Generated.Tests.Documentation;

internal sealed class PluginReleaseExamples : DocumentationFixture
{
    [Test]
    public async Task Get_plugin_release()
    {
        // 릴리스 정보 가져오기
        PluginRelease release = await Client.GetPluginReleaseAsync(456);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Plugin?.IsExpanded, Is.False);
            Assert.That(release.Version, Is.EqualTo("1.0.0"));
        }
    }

    [Test]
    public async Task Get_plugin_release_with_its_plugin()
    {
        // 확장된 플러그인 정보와 함께 릴리스 가져오기
        PluginRelease release = await Client.GetPluginReleaseAsync(
            456,
            new GetPluginReleaseOptions { Expand = [PluginReleaseExpand.Plugin] }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Plugin?.Value?.Name, Is.EqualTo("Image Processor"));
        }
    }

    [Test]
    public async Task Create_plugin_release()
    {
        byte[] archive = RandomNumberGenerator.GetBytes(300_000);
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "plugin_v2.zip");
        await File.WriteAllBytesAsync(path, archive);

        // 플러그인 릴리스 생성
        PluginRelease release = await Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
        {
            Plugin = 123,
            Version = "2.0.0",
            Changelog = "새로운 기능 및 버그 수정 추가",
            IsStable = true,
            File = UploadFile.FromPath(path),
        });

        Directory.Delete(folder, recursive: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Id, Is.Positive.And.Not.EqualTo(456));
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Version, Is.EqualTo("2.0.0"));
            Assert.That(release.Changelog, Is.EqualTo("새로운 기능 및 버그 수정 추가"));
            Assert.That(release.IsStable, Is.True);
            Assert.That(release.Size, Is.EqualTo(archive.Length));
            Assert.That(release.Checksum, Is.EqualTo(Convert.ToHexString(SHA256.HashData(archive))).IgnoreCase);
            Assert.That((await Client.GetPluginReleaseAsync(release.Id)).Version, Is.EqualTo("2.0.0"));
        }
    }
}
