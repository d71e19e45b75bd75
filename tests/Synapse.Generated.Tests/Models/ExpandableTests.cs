namespace Synapse.Generated.Tests.Models;

internal sealed class ExpandableTests
{
    [Test]
    public void An_id_stays_an_id()
    {
        PluginRelease release = WirePath.Read<PluginRelease>("""{"id":456,"plugin":123}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Plugin?.Value, Is.Null);
            Assert.That(release.Plugin?.IsExpanded, Is.False);
            Assert.That(release.Plugin?.ToString(), Is.EqualTo("123"));
            Assert.That(WirePath.Write(release), Is.EqualTo("""{"id":456,"plugin":123}"""));
        }
    }

    [Test]
    public void An_object_brings_its_id_wherever_that_stands_and_keeps_what_the_contract_does_not_name()
    {
        const string Json = """{"id":456,"plugin":{"id":123,"name":"a","nested":{"id":9},"list":[{"id":8}]},"version":"1"}""";
        PluginRelease release = WirePath.Read<PluginRelease>(Json);
        PluginRelease other = WirePath.Read<PluginRelease>("""{"plugin": {"nested": {"id": 9}, "id": 123}, "id": 456}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(other.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Plugin?.IsExpanded, Is.True);
            Assert.That(release.Plugin?.Value?.Name, Is.EqualTo("a"));
            Assert.That(release.Version, Is.EqualTo("1"));
            Assert.That(WirePath.Write(release), Is.EqualTo(Json));
        }
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
