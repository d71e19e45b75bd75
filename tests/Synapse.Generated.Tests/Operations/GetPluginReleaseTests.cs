namespace Synapse.Generated.Tests.Operations;

internal sealed class GetPluginReleaseTests : ScriptedFixture
{
    [Test]
    public async Task Gets_the_documented_release()
    {
        Respond("""{"id": 456, "plugin": 123, "version": "2.0.0", "changelog": "새로운 기능 및 버그 수정 추가", "is_stable": true}""");

        PluginRelease release = await Client.GetPluginReleaseAsync(456);

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/plugin_releases/456/");
            Assert.That(release.Id, Is.EqualTo(456));
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Plugin?.IsExpanded, Is.False);
            Assert.That(release.Version, Is.EqualTo("2.0.0"));
            Assert.That(release.Changelog, Is.EqualTo("새로운 기능 및 버그 수정 추가"));
            Assert.That(release.IsStable, Is.True);
        }
    }

    [Test]
    public async Task Gets_the_plugin_along_when_asked_to_expand_it()
    {
        Respond("""{"id": 456, "plugin": {"name": "My Custom Plugin", "id": 123}, "version": "2.0.0"}""");

        PluginRelease release = await Client.GetPluginReleaseAsync(
            456,
            new GetPluginReleaseOptions { Expand = [PluginReleaseExpand.Plugin] }
        );

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/plugin_releases/456/", "expand=plugin");
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Plugin?.IsExpanded, Is.True);
            Assert.That(release.Plugin?.Value?.Name, Is.EqualTo("My Custom Plugin"));
        }
    }

    [Test]
    public async Task Gets_the_release_that_current_servers_send()
    {
        Respond("""
                {"id": 456, "plugin": null, "config": {"code": "yolov8"}, "run_schema": {"type": "object"}, "installation_schema": {}, "meta": {"v": 1.0},
                 "requirements": ["numpy==2.0", "torch"], "available_actions": "train,test", "readme": "# 읽어보기", "debug": false, "author_id": 9,
                 "created": "2026-11-01T09:00:00Z", "file": "https://files.example/a.zip", "checksum": "sha256:ab", "size": 5000000000}
                """);

        PluginRelease release = await Client.GetPluginReleaseAsync(456);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Plugin, Is.Null);
            Assert.That(release.Config?["code"]?.ToObject<string>(), Is.EqualTo("yolov8"));
            Assert.That(release.RunSchema?.ToString(), Is.EqualTo("""{"type": "object"}"""));
            Assert.That(release.InstallationSchema?.ToString(), Is.EqualTo("{}"));
            Assert.That(release.Meta?["v"]?.ToString(), Is.EqualTo("1.0"));
            Assert.That(release.Requirements, Has.Count.EqualTo(2).And.ItemAt(0).EqualTo("numpy==2.0").And.ItemAt(1).EqualTo("torch"));
            Assert.That(release.AvailableActions, Is.EqualTo("train,test"));
            Assert.That(release.Readme, Is.EqualTo("# 읽어보기"));
            Assert.That(release.Debug, Is.False);
            Assert.That(release.AuthorId, Is.EqualTo(9));
            Assert.That(release.Created, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
            Assert.That(release.File, Is.EqualTo("https://files.example/a.zip"));
            Assert.That(release.Checksum, Is.EqualTo("sha256:ab"));
            Assert.That(release.Size, Is.EqualTo(5_000_000_000));
        }
    }
}
