using System.Text;
using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class PluginReleaseContracts
{
    private static readonly string[] Requirements = ["numpy==2.0"];

    [Test]
    public Task Gets_a_release()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("get_plugin_release: a release that names its plugin by id", ProviderStates.PluginReleaseExists(456))
            .WithRequest(HttpMethod.Get, "/plugin_releases/456/")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 456,
                plugin = 123,
                version = "2.0.0",
                changelog = Match.Type("새로운 기능 및 버그 수정 추가"),
                is_stable = Match.Type(true),
                config = Match.Type(new { name = "욜로" }),
                run_schema = Match.Type(new { type = "object" }),
                installation_schema = Match.Type(new { type = "object" }),
                meta = Match.Type(new { commit = "a1b2c3" }),
                requirements = Match.MinType("numpy==2.0", 1),
                available_actions = Match.Type("train,inference"),
                readme = Match.Type("# 사용 방법"),
                debug = Match.Type(false),
                author_id = Match.Integer(9),
                created = Forms.Timestamp,
                file = Forms.Url("https://files.example/plugin_v2.zip"),
                checksum = Match.Type("9f86d081"),
                size = Match.Integer(2048),
            });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.GetPluginReleaseAsync(456);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(
                    (release.Id, release.Plugin!.Id, release.Plugin.IsExpanded, release.Version),
                    Is.EqualTo((456, 123, false, "2.0.0"))
                );
                Assert.That((release.Changelog, release.IsStable, release.Debug), Is.EqualTo(("새로운 기능 및 버그 수정 추가", true, false)));
                Assert.That(release.Config!["name"]!.ToString(), Is.EqualTo("\"욜로\""));
                Assert.That(release.RunSchema!["type"]!.ToString(), Is.EqualTo("\"object\""));
                Assert.That(release.InstallationSchema!["type"]!.ToString(), Is.EqualTo("\"object\""));
                Assert.That(release.Meta!["commit"]!.ToString(), Is.EqualTo("\"a1b2c3\""));
                Assert.That(release.Requirements, Is.EqualTo(["numpy==2.0"]).AsCollection);
                Assert.That((release.AvailableActions, release.Readme), Is.EqualTo(("train,inference", "# 사용 방법")));
                Assert.That((release.AuthorId, release.Created), Is.EqualTo((9, Forms.ExampleTime)));
                Assert.That(
                    (release.File, release.Checksum, release.Size),
                    Is.EqualTo(("https://files.example/plugin_v2.zip", "9f86d081", 2048))
                );
            }
        });
    }

    [Test]
    public Task Gets_a_release_with_its_plugin_in_place_of_the_id()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("get_plugin_release: expand=plugin puts the plugin in place of its id", ProviderStates.PluginReleaseExists(456))
            .WithRequest(HttpMethod.Get, "/plugin_releases/456/").WithQuery("expand", "plugin").WillRespond().WithStatus(200)
            .WithJsonBody(new { id = 456, version = "2.0.0", plugin = new { id = 123, name = Match.Type("My Custom Plugin") } });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.GetPluginReleaseAsync(
                456,
                new GetPluginReleaseQuery { Expand = [PluginReleaseExpand.Plugin] }
            );

            Assert.That((release.Plugin!.Id, release.Plugin.Value!.Name), Is.EqualTo((123, "My Custom Plugin")));
        });
    }

    [Test]
    public Task Lists_the_releases_of_a_plugin()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving("list_plugin_releases: only releases of a plugin", ProviderStates.PluginReleaseExists(456))
            .WithRequest(HttpMethod.Get, "/plugin_releases/").WithQuery("plugin", "123").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new { id = 456, plugin = 123, version = "2.0.0" }));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<PluginRelease> releases, long? total) = await client.ListPluginReleasesAsync(
                new ListPluginReleasesQuery { Plugin = 123 });

            Assert.That((releases.Single().Id, releases[0].Plugin!.Id, total), Is.EqualTo((456, 123, 1)));
        });
    }

    [Test]
    public Task Uploads_the_documented_release()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving(
                "create_plugin_release: a release with its archive, each field a part of the form",
                ProviderStates.PluginExists(123)
            )
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(
                new("plugin", "123"),
                new("version", "2.0.0"),
                new("changelog", "새로운 기능 및 버그 수정 추가"),
                new("is_stable", "true"),
                new("file", OperationCalls.Archive, "plugin_v2.zip")
            )
            .WillRespond().WithStatus(201)
            .WithJsonBody(
                new { id = Match.Integer(456), plugin = 123, version = "2.0.0", changelog = "새로운 기능 및 버그 수정 추가", is_stable = true }
            );

        return pact.VerifyAsync(async client =>
        {
            CreatePluginReleaseRequest request = OperationCalls.Release();
            (request.Changelog, request.IsStable) = ("새로운 기능 및 버그 수정 추가", true);

            PluginRelease release = await client.CreatePluginReleaseAsync(request);

            Assert.That((release.Id, release.Plugin!.Id, release.Version, release.IsStable), Is.EqualTo((456, 123, "2.0.0", true)));
        });
    }

    [Test]
    public Task Uploads_to_the_plugin_of_a_code_with_whatever_is_noted()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving(
                "create_plugin_release: a release of the plugin with a code, with meta as JSON text",
                ProviderStates.PluginExists(123)
            )
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(
                new("plugin", "my-custom-plugin"), new("version", "2.2.0"), new("meta", """{"commit":"a1b2c3"}"""),
                new("file", OperationCalls.Archive, "plugin_v2.zip"))
            .WillRespond().WithStatus(201)
            .WithJsonBody(new { id = Match.Integer(456), plugin = 123, version = "2.2.0", meta = new { commit = "a1b2c3" } });

        return pact.VerifyAsync(async client =>
        {
            CreatePluginReleaseRequest request = OperationCalls.Release("2.2.0");
            (request.Plugin, request.Meta) = ("my-custom-plugin", FreeFormJson.From(new { commit = "a1b2c3" }));

            PluginRelease release = await client.CreatePluginReleaseAsync(request);

            Assert.That((release.Plugin!.Id, release.Meta!["commit"]!.ToString()), Is.EqualTo((123, "\"a1b2c3\"")));
        });
    }

    [Test]
    public Task Uploads_what_the_command_line_tool_uploads()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving(
                "create_plugin_release: configuration as JSON text, a part for each requirement",
                ProviderStates.PluginExists(123)
            )
            .WithRequest(HttpMethod.Post, "/plugin_releases/")
            .WithForm(
                new("plugin", "123"), new("version", "2.1.0"), new("config", """{"code":"yolov8","name":"욜로"}"""),
                new("requirements", "numpy==2.0"), new("debug", "true"),
                new("file", OperationCalls.Archive, "plugin.zip"))
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(456),
                plugin = 123,
                version = "2.1.0",
                config = new { code = "yolov8", name = "욜로" },
                requirements = Requirements,
                debug = true,
            });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
            {
                Plugin = 123,
                Version = "2.1.0",
                Config = FreeFormJson.From(new { code = "yolov8", name = "욜로" }),
                Requirements = Requirements,
                Debug = true,
                File = UploadFile.FromBytes(Encoding.UTF8.GetBytes(OperationCalls.Archive), "plugin.zip"),
            });

            using (Assert.EnterMultipleScope())
            {
                Assert.That((release.Version, release.Debug), Is.EqualTo(("2.1.0", true)));
                Assert.That(release.Requirements, Is.EqualTo(Requirements).AsCollection);
            }
        });
    }
}
