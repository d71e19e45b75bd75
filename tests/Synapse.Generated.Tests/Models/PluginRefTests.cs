namespace Synapse.Generated.Tests.Models;

internal sealed class PluginRefTests
{
    [Test]
    public void An_id_or_a_code_names_a_plugin()
    {
        PluginRef id = 123;
        PluginRef code = "yolov8";
        Assert.That(id.ToString(), Is.EqualTo("123"));
        Assert.That(code.ToString(), Is.EqualTo("yolov8"));
    }

    [Test]
    public void References_are_equal_when_they_name_in_the_same_way()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new PluginRef(123), Is.EqualTo(new PluginRef("123")));
            Assert.That(new PluginRef(123).GetHashCode(), Is.EqualTo(new PluginRef("123").GetHashCode()));
            Assert.That(new PluginRef("a") == new PluginRef("A"), Is.False);
            Assert.That(new PluginRef("a") != new PluginRef("A"), Is.True);
            Assert.That(new PluginRef("a").Equals((object)"a"), Is.False);
            Assert.That(default(PluginRef).GetHashCode(), Is.Not.EqualTo(new PluginRef(1).GetHashCode()));
        }
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
        Assert.That(PluginRef.Parse("yolov8"), Is.EqualTo(new PluginRef("yolov8")));
    }

    [TestCase("")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("a\r\nb")]
    public void What_would_change_the_path_is_refused_before_anything_is_sent(string code)
    {
        using var client = new SynapseClient(new Uri("http://127.0.0.1:1"), SynapseCredentials.AccessToken("t"));

        Assert.That(
            async () => await client.RunPluginAsync(code.Length == 0 ? default : new PluginRef(code), new RunPluginRequest()),
            Throws.ArgumentException
        );
    }
}
