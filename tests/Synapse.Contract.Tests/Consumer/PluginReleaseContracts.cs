using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class PluginReleaseContracts(ApiForm form)
{
    private static readonly string[] Requirements = ["numpy==2.0"];

    private static ProviderState Releases => ProviderStates.PluginReleases(
        [Samples.Plugin(), Samples.OtherPlugin], [Samples.Release(), Samples.Release(457, plugin: 124)]);

    [Test]
    public Task Gets_a_release()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_plugin_release: the release of that id, with its plugin's id", Releases)
            .WithRequest(HttpMethod.Get, "/plugin_releases/456/")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 456,
                plugin = 123,
                version = "2.0.0",
                changelog = "새로운 기능 및 버그 수정 추가",
                is_stable = true,
                config = Values.FreeForm,
                run_schema = Values.FreeForm,
                installation_schema = Values.FreeForm,
                meta = Values.FreeForm,
                requirements = Requirements,
                available_actions = Match.Type("train,inference"),
                readme = Match.Type("# 사용 방법"),
                debug = false,
                author_id = Match.Integer(456),
                created = Values.Timestamp,
            });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.GetPluginReleaseAsync(456);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(
                    (release.Id, release.Plugin!.Id, release.Plugin.IsExpanded, release.Version),
                    Is.EqualTo((456, 123, false, "2.0.0")));
                Assert.That((release.Changelog, release.IsStable, release.Debug), Is.EqualTo(("새로운 기능 및 버그 수정 추가", true, false)));
                Assert.That(release.Requirements, Is.EqualTo(Requirements).AsCollection);
                Assert.That((release.AvailableActions, release.Readme), Is.EqualTo(("train,inference", "# 사용 방법")));
                Assert.That((release.AuthorId, release.Created), Is.EqualTo((456, Values.ExampleTime)));
            }
        });
    }

    [Test]
    public Task Gets_a_release_with_its_plugin_in_place_of_the_id()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_plugin_release: expand=plugin puts the plugin in place of its id", Releases)
            .WithRequest(HttpMethod.Get, "/plugin_releases/456/").WithQuery("expand", "plugin")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 456, plugin = new { id = 123, name = "My Custom Plugin" } });

        return pact.VerifyAsync(async client =>
        {
            PluginRelease release = await client.GetPluginReleaseAsync(456, new() { Expand = [PluginReleaseExpand.Plugin] });

            Assert.That((release.Plugin!.Id, release.Plugin.Value!.Name), Is.EqualTo((123, "My Custom Plugin")));
        });
    }

    [Test]
    public Task Lists_the_releases_of_a_plugin()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_plugin_releases: only the release of that plugin", Releases)
            .WithRequest(HttpMethod.Get, "/plugin_releases/").WithQuery("plugin", "123").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page(new { id = 456, plugin = 123, version = "2.0.0" }));

        return pact.VerifyAsync(async client =>
        {
            Page<PluginRelease> page = await client.ListPluginReleasesAsync(new() { Plugin = 123 });

            Assert.That((page.Items.Single().Id, page.Items[0].Plugin!.Id, page.TotalCount), Is.EqualTo((456, 123, 1)));
        });
    }
}
