namespace Synapse.Generated.Tests.Models;

internal sealed class PluginRefTests
{
    [Test]
    public void An_id_or_a_code_names_a_plugin()
    {
        PluginRef id = 123;
        PluginRef code = "yolov8";

        Assert.That((id.ToString(), code.ToString()), Is.EqualTo(("123", "yolov8")));
    }

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
}
