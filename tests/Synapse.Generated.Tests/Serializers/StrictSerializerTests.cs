namespace Synapse.Generated.Tests.Serializers;

/// <summary>Both libraries refuse what the wire refuses, and say where, but not what they found.</summary>
internal sealed class StrictSerializerTests
{
    private static readonly string[] NotValues =
    ["NaN", "-Infinity", "[01]", "0x1F", ".5", "1.", "undefined", "new Date(1)", "[1,]", "[1,,2]"];

    private static readonly string[] NotJson =
    [
        """{"id":1,"name":"a","configuration":{"x":1,"y":[1,2""", """{"id":1,"name":"a"}x""", """{"id":1,"name":"a"}{}""",
        """{"id":NaN}""", """{"id":01}""", """{"id":-01}""", """{"id":1, }""", """{'id':1}""", """{id:1}""", """{"id":1,"name":'a'}""",
        """{"id":1,/* why */"name":"a"}""", .. NotValues.Select(value => $$"""{"id":1,"configuration":{"a":{{value}}} }"""),
    ];

    private static readonly string[] NotPlugins =
    [
        """{"name":"cAnArY"}""", """{"id":"cAnArY"}""", """{"id":1.5,"name":"cAnArY"}""",
        """{"id":1,"is_active":"cAnArY"}""", """["cAnArY"]""",
    ];

    private static IEnumerable<TestCaseData> Texts => Cases(HostJson.All, NotJson);

    private static IEnumerable<TestCaseData> Misfits => Cases(HostJson.All, NotPlugins);

    private static IEnumerable<TestCaseData> Numbers => Cases(HostJson.Plain, ["01", "NaN", "1.5", "0x1", "1 2"]);

    [TestCaseSource(nameof(Texts))]
    public void Text_that_is_not_JSON_is_refused(string json, HostJson host)
    {
        Refused(host, json, typeof(Plugin));
        Refused(host, $$"""{"Inside":[{{json}}]}""", typeof(Around));
    }

    [TestCaseSource(nameof(Numbers))]
    public void A_number_that_is_not_JSON_is_refused_at_the_beginning_as_well(string json, HostJson host) =>
        Refused(host, json, typeof(JobId));

    [TestCaseSource(nameof(Misfits))]
    public void JSON_that_does_not_fit_is_refused_without_its_value(string json, HostJson host) =>
        Assert.That(Refused(host, json, typeof(Plugin)).Message, Does.Not.Contain("cAnArY"));

    [TestCaseSource(typeof(HostJson), nameof(HostJson.All))]
    public void Of_two_members_with_one_name_the_last_one_counts(HostJson host)
    {
        var plugin = (Plugin)host.Read("""{"id":1,"name":"a","x":1,"id":2,"x":2}""", typeof(Plugin))!;

        Assert.That(host.Write(plugin), Is.EqualTo("""{"id":2,"name":"a","x":2}"""));
    }

    [TestCaseSource(typeof(HostJson), nameof(HostJson.Plain))]
    public void A_page_of_a_type_that_is_no_model_is_refused(HostJson host) =>
        Assert.That(() => host.Write(new Page<int>([1])), Throws.InstanceOf<Exception>().With.Message.Contains("Int32"));

    private static Exception Refused(HostJson host, string json, Type type)
    {
        Exception exception = Assert.Catch(() => host.Read(json, type))!;
        Assert.That(exception, Is.InstanceOf<System.Text.Json.JsonException>().Or.InstanceOf<Newtonsoft.Json.JsonException>());
        return exception;
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<HostJson> hosts, string[] texts) =>
        from host in hosts
        from json in texts
        select new TestCaseData(json, host);

    private sealed record Around(IReadOnlyList<Plugin> Inside);
}
