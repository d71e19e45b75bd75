using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.Cli.Tests;

internal sealed class PluginReleaseCommandTests : EmulatorFixture
{
    [Test]
    public async Task A_release_is_created_with_the_content_of_its_file()
    {
        using var folder = new TemporaryFolder();
        string content = new('압', 50_000);
        string path = folder.Write("plugin.zip", content);
        JsonNode release = await PrintedByAsync(
            "releases", "create", "--plugin", "123", "--version", "2.0.0", path, "--changelog", "새로운 기능", "--stable");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((long)release["plugin"]!, Is.EqualTo(123));
            Assert.That((string?)release["version"], Is.EqualTo("2.0.0"));
            Assert.That((string?)release["changelog"], Is.EqualTo("새로운 기능"));
            Assert.That((bool)release["is_stable"]!, Is.True);
            Assert.That(
                (string?)release["checksum"],
                Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))))
            );
        }
    }

    [Test]
    public async Task A_release_of_a_plugin_named_by_its_code_takes_its_version_from_the_archive()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("plugin.zip", "");
        File.Delete(path);
        await using (ZipArchive archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create))
        {
            await using var config = new StreamWriter(await archive.CreateEntry("config.yaml").OpenAsync());
            await config.WriteAsync("version: 3.1.4");
        }

        JsonNode release = await PrintedByAsync(
            "releases", "create", "--plugin", "image", "--version-in-archive", path, "--debug",
            "--meta", """{"commit": "a1"}""");
        Assert.That(
            ((long)release["plugin"]!, (string?)release["version"], (bool)release["debug"]!, (string?)release["meta"]!["commit"]),
            Is.EqualTo((123, "3.1.4", true, "a1")));
    }

    [Test]
    public async Task Releases_are_listed_by_plugin()
    {
        JsonNode page = await PrintedByAsync("releases", "list", "--plugin", "123");
        Assert.That(page.AsArray().Select(release => (int)release!["id"]!), Is.EqualTo([456]));
    }

    [TestCase]
    [TestCase("--version", "2", "--meta", "{")]
    public async Task A_release_that_cannot_be_sent_is_bad_usage(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("plugin.zip", "a");
        Assert.That(
            (await Cli.RunAsync(["releases", "create", "--plugin", "123", path, .. options]), Emulator.Requests.Count),
            Is.EqualTo((ExitCode.BadUsage, 0)));
    }

    [Test]
    public async Task A_release_has_its_plugin_as_an_id_unless_it_is_expanded()
    {
        JsonNode release = await PrintedByAsync("releases", "get", "456");
        Assert.That((long)release["plugin"]!, Is.EqualTo(123));
    }

    [Test]
    public async Task A_release_is_printed_with_its_plugin_expanded()
    {
        JsonNode release = await PrintedByAsync("releases", "get", "456", "--expand", "plugin");
        Assert.That((string?)release["plugin"]!["name"], Is.EqualTo("이미지 처리"));
    }

    [Test]
    public async Task A_file_that_does_not_exist_is_bad_usage()
    {
        int exitCode = await Cli.RunAsync("releases", "create", "--plugin", "123", "--version", "2.0.0", "no-such.zip");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.BadUsage));
            Assert.That(Cli.Error, Does.StartWith("dotnet synapse: "));
            Assert.That(Emulator.Requests.Count, Is.Zero);
        }
    }
}
