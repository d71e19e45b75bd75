namespace Synapse.Generated.Tests.Models;

internal sealed class PluginRefTests
{
    [Test]
    public void References_are_equal_when_they_name_in_the_same_way()
    {
        Assert.That(new PluginRef(123), Is.EqualTo(new PluginRef("123")));
        Assert.That(new PluginRef(123).GetHashCode(), Is.EqualTo(new PluginRef("123").GetHashCode()));
        Assert.That((new PluginRef("a") == new PluginRef("A"), new PluginRef("a") != new PluginRef("A")), Is.EqualTo((false, true)));
        Assert.That(new PluginRef("a").Equals((object)"a"), Is.False);
        Assert.That(default(PluginRef).GetHashCode(), Is.Not.EqualTo(new PluginRef(1).GetHashCode()));
    }

    [Test]
    public void What_names_no_plugin_is_refused()
    {
        Assert.That(() => new PluginRef(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PluginRef(" "), Throws.ArgumentException);
        Assert.That(() => new PluginRef(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void A_conversion_never_throws()
    {
        PluginRef id = 0;
        PluginRef code = " ";

        Assert.That((id, code), Is.EqualTo((default(PluginRef), default(PluginRef))));
        Assert.That(PluginRef.TryParse(" ", null, out _), Is.False);
        Assert.That(PluginRef.Parse("yolov8", null), Is.EqualTo(new PluginRef("yolov8")));
    }
}
