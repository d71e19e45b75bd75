using System.Text;
using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Uploads: what comes back shows that the archive and every field have arrived.</summary>
[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class ReleaseUploadContracts(ApiForm form)
{
    private const string Archive = "the archive of the plugin";
    private const string Checksum = "868161f1d7007b5f3987d6859b839887995e1afeb9987edf8a25e22b8d0afa7c";

    // The SDK compares a SHA-256 with that of the bytes it has sent. Any other kind of checksum is the backend's business.
    private const string AnyChecksum =
        $"^(?i)((sha256:)?{Checksum}|([a-z0-9]+[:-])?([0-9a-f]{{32}}|[0-9a-f]{{40}}|[0-9a-f]{{96}}|[0-9a-f]{{128}}))$";

    private static readonly string[] Requirements = ["numpy==2.0", "torch==2.5"];

    [Test]
    public Task Uploads_the_documented_release()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("create_plugin_release: the documented form", ProviderStates.Plugins(Samples.Plugin(), Samples.OtherPlugin))
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(
                new("plugin", "123"),
                new("version", "2.0.0"),
                new("changelog", "새로운 기능 및 버그 수정 추가"),
                new("is_stable", "true"),
                new("file", Archive, "plugin_v2.zip"))
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(456),
                plugin = 123,
                version = "2.0.0",
                changelog = "새로운 기능 및 버그 수정 추가",
                is_stable = true,
                file = Values.Url("https://files.example/plugin_v2.zip"),
                size = Archive.Length,
                checksum = Match.Regex(Checksum, AnyChecksum),
            });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.CreatePluginReleaseAsync(new()
            {
                Plugin = 123,
                Version = "2.0.0",
                Changelog = "새로운 기능 및 버그 수정 추가",
                IsStable = true,
                File = File("plugin_v2.zip"),
            });

            Assert.That((release.Id, release.Plugin!.Id, release.IsStable), Is.EqualTo((456, 123, true)));
            Assert.That(
                (release.File, release.Size, release.Checksum),
                Is.EqualTo(("https://files.example/plugin_v2.zip", Archive.Length, Checksum)));
        });
    }

    [Test]
    public Task Uploads_what_publishers_upload()
    {
        const string Description = "create_plugin_release: a plugin's code, JSON as text, a part for each requirement";
        var pact = new ContractTest(form);
        pact.Amend(Description, PactAmendment.SecondPart(Requirements[0], Requirements[1]));
        pact.UponReceiving(
                Description,
                ProviderStates.Plugins(Samples.Plugin(), Samples.OtherPlugin))
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(
                new("plugin", "my-custom-plugin"), new("version", "2.1.0"), new("config", """{"name":"욜로"}"""),
                new("meta", """{"commit":"a1b2c3"}"""), new("requirements", Requirements[0]), new("requirements", Requirements[0]),
                new("debug", "true"), new("file", Archive, "plugin.zip"))
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(456),
                plugin = 123,
                version = "2.1.0",
                config = Values.FreeForm,
                meta = Values.FreeForm,
                requirements = Requirements,
                debug = true,
            });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.CreatePluginReleaseAsync(new()
            {
                Plugin = "my-custom-plugin",
                Version = "2.1.0",
                Config = FreeFormJson.From(new { name = "욜로" }),
                Meta = FreeFormJson.From(new { commit = "a1b2c3" }),
                Requirements = Requirements,
                Debug = true,
                File = File("plugin.zip"),
            });

            Assert.That((release.Version, release.Debug), Is.EqualTo(("2.1.0", true)));
            Assert.That(release.Requirements, Is.EqualTo(Requirements).AsCollection);
        });
    }

    [Test]
    public Task A_version_is_released_once()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "create_plugin_release: a version that exists is refused (400)",
                ProviderStates.PluginReleases([Samples.Plugin()], [Samples.Release()]))
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(new("plugin", "123"), new("version", "2.0.0"), new("file", Archive, "plugin_v2.zip"))
            .WillRespond().WithStatus(400);

        return FailsAsync(pact, 400);
    }

    // A proxy may answer this, with a body of its own.
    [Test]
    public Task An_archive_has_a_limit()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "create_plugin_release: an archive that is too large is refused (413)",
                ProviderStates.ArchivesAreLimited(Samples.Plugin(), bytes: 8))
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(new("plugin", "123"), new("version", "2.0.0"), new("file", Archive, "plugin_v2.zip"))
            .WillRespond().WithStatus(413);

        return FailsAsync(pact, 413);
    }

    private static Task FailsAsync(ContractTest pact, int status) => pact.VerifyAsync(async client =>
    {
        var error = await Assert.ThrowsAsync(
            Is.InstanceOf<SynapseApiException>(),
            () => client.CreatePluginReleaseAsync(new() { Plugin = 123, Version = "2.0.0", File = File("plugin_v2.zip") }));

        Assert.That(((SynapseApiException)error!).ResponseStatusCode, Is.EqualTo(status));
    });

    private static UploadFile File(string name) => UploadFile.FromBytes(Encoding.UTF8.GetBytes(Archive), name);
}
