namespace Synapse.Generated.Tests.Models;

internal sealed class ExpandableTests
{
    [Test]
    public void An_id_stays_an_id()
    {
        const string Json = """{"id":456,"plugin":123}""";
        PluginRelease release = WirePath.Read<PluginRelease>(Json);
        Expandable<Plugin> plugin = release.Plugin!;

        Assert.That((plugin.Id, plugin.Value, plugin.IsExpanded, $"{plugin}"), Is.EqualTo((123, default(Plugin), false, "123")));
        Assert.That(WirePath.Write(release), Is.EqualTo(Json));
    }

    [TestCase("""{"id":456,"plugin":{"id":123,"name":"a","nested":{"id":9},"list":[{"id":8}]},"version":"1"}""")]
    [TestCase(
        """{"id":456,"plugin":{"id":123,"name":"a","nested":{"id":9}}}""",
        """{"plugin":{"nested":{"id":9},"name":"a","id":123},"id":456}""")]
    public void An_object_brings_its_id_wherever_that_stands_and_keeps_what_the_contract_does_not_name(string written, string? read = null)
    {
        PluginRelease release = WirePath.Read<PluginRelease>(read ?? written);
        Expandable<Plugin> plugin = release.Plugin!;

        Assert.That((plugin.Id, plugin.IsExpanded, plugin.Value?.Name), Is.EqualTo((123, true, "a")));
        Assert.That(WirePath.Write(release), Is.EqualTo(written));
    }

    [Test]
    public void It_is_made_by_hand_for_tests()
    {
        var plugin = new Plugin { Id = 5, Name = "a" };

        Assert.That(new Expandable<Plugin>(5, plugin).Value, Is.SameAs(plugin));
        Assert.That(new Expandable<Plugin>(5).IsExpanded, Is.False);
        Assert.That(() => new Expandable<Plugin>(5, null!), Throws.ArgumentNullException);
    }
}
