using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated.Tests.Serializers;
using JsonException = Newtonsoft.Json.JsonException;

namespace Synapse.Generated.Tests.Models;

[NonParallelizable]
internal class FreeFormJsonSourceTests
{
    private const string Exact = """{"b":1.10,"a":[1E+400,null],"when":"2026-11-01T18:00:00+09:00","이름":"검출"}""";
    private static readonly FreeFormJson Already = FreeFormJson.Parse("1.0");
    private static readonly JsonElement Element = JsonDocument.Parse(Exact).RootElement;

    private static readonly TestCaseData[] Sources =
    [
        Source(new { threshold = 0.8, Name = "한글", none = (string?)null }, """{"threshold":0.8,"Name":"한글","none":null}"""),
        Source(
            new Dictionary<string, object?> { ["b"] = 1, ["A_b"] = null, ["list"] = new List<double> { 1, 0.5 } },
            """{"b":1,"A_b":null,"list":[1.0,0.5]}"""),
        Source("text", "\"text\""),
        Source(42, "42"),
        Source(null, "null"),
        Source(new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(9)), "\"2026-11-01T18:00:00+09:00\""),
        Source(
            new JObject { ["$ref"] = "#", ["big"] = new JValue(System.Numerics.BigInteger.Pow(10, 30)) },
            """{"$ref":"#","big":1000000000000000000000000000000}"""),
        Source(new { Already }, """{"Already":1.0}"""),
        Source(new { job = new Job { Id = 7, Status = "running" } }, """{"job":{"id":7,"status":"running"}}"""),
        Source(Element, Exact),
        Source(JsonNode.Parse(Exact), Exact),
        Source(
            new JsonObject { ["threshold"] = 0.8, ["이름"] = "검출", ["list"] = new JsonArray(1, 2) },
            """{"threshold":0.8,"이름":"검출","list":[1,2]}"""),
        Source(
            new { Element, node = JsonNode.Parse(Exact), list = new List<JsonNode?> { 1, null } },
            $$"""{"Element":{{Exact}},"node":{{Exact}},"list":[1,null]}"""),
    ];

    [TestCaseSource(nameof(Sources))]
    public void A_value_is_the_JSON_that_it_is(object? value, string json) =>
        Assert.That(FreeFormJson.From(value).ToString(), Is.EqualTo(json));

    [Test]
    public void Trees_of_both_libraries_convert_and_null_stays_null()
    {
        FreeFormJson fromNode = JsonNode.Parse(Exact)!;
        FreeFormJson fromToken = new JObject { ["a"] = 1 };
        FreeFormJson? noNode = (JsonNode?)null;
        FreeFormJson? noToken = (JToken?)null;

        Assert.That((fromNode.ToString(), fromToken.ToString()), Is.EqualTo((Exact, """{"a":1}""")));
        Assert.That((noNode, noToken), Is.EqualTo((default(FreeFormJson), default(FreeFormJson))));
        Assert.That(FreeFormJson.From(Element).ToString(), Is.EqualTo(Exact));
        Assert.That(FreeFormJson.From(default(JsonElement?)).ToString(), Is.EqualTo("null"));
        Assert.That(FreeFormJson.From(Already), Is.SameAs(Already));
        Assert.That(fromNode.ToJsonNode()!.ToJsonString(), Does.StartWith("""{"b":1.10,"""));
    }

    [Test]
    public void An_element_may_come_from_text_with_comments_but_not_from_nothing()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        JsonElement element = JsonDocument.Parse("[1, /* one */ 2]", options).RootElement;

        Assert.That(FreeFormJson.From(element).ToString(), Is.EqualTo("[1,2]"));
        Assert.That(() => FreeFormJson.From(default(JsonElement)), Throws.ArgumentException);
    }

    [Test]
    public void A_described_type_needs_no_reflection()
    {
        FreeFormJson list = new JsonArray(1);
        var value = new CallerType(7, null, JobStatus.Running, new Page<Plugin>([]), new Expandable<Plugin>(5), list, new(list));

        FreeFormJson json = FreeFormJson.From(value, CallerJson.Default.CallerType);

        Assert.That(json["id"]?.ToString(), Is.EqualTo("7"));
        Assert.That(json.ToObject(CallerJson.Default.CallerType)!.Status, Is.EqualTo(JobStatus.Running));
    }

    [Test]
    public void The_hosts_default_settings_change_nothing()
    {
        var when = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
            TypeNameHandling = TypeNameHandling.All,
            DateFormatString = "d",
        };
        try
        {
            FreeFormJson[] made = [FreeFormJson.From(new { When = when }), new JObject { ["When"] = when }];

            Assert.That(made.Select(json => json.ToString()), Is.All.EqualTo("""{"When":"2026-11-01T00:00:00Z"}"""));
            Assert.That(made[0].ToObject<Dictionary<string, object>>()!["When"], Is.EqualTo("2026-11-01T00:00:00Z"));
        }
        finally
        {
            JsonConvert.DefaultSettings = null;
        }
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(float.NegativeInfinity)]
    public void Input22_What_has_no_form_in_JSON_is_refused(object value)
    {
        Assert.That(() => FreeFormJson.From(value), Throws.ArgumentException.With.Property("ParamName").EqualTo("value"));
        Assert.That(() => FreeFormJson.From(new { inside = new[] { value } }), Throws.ArgumentException);
        Assert.That(() => FreeFormJson.From(new JArray(new JValue(value))), Throws.ArgumentException);
        Assert.That(() => FreeFormJson.From(new JsonArray(JsonValue.Create(value))), Throws.ArgumentException);
    }

    [Test]
    public void What_refers_to_itself_is_refused()
    {
        var loop = new Dictionary<string, object?>();
        loop["self"] = loop;

        Assert.That(() => FreeFormJson.From(loop), Throws.ArgumentException.With.InnerException.InstanceOf<JsonException>());
    }

    private static TestCaseData Source(object? value, string json) => new TestCaseData(value, json).SetArgDisplayNames(json);
}
