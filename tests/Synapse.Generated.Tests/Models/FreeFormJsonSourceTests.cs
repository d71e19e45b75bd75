using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated.Tests.Serializers;
using JsonException = Newtonsoft.Json.JsonException;

namespace Synapse.Generated.Tests.Models;

/// <summary>What free-form JSON is made of.</summary>
[NonParallelizable]
internal class FreeFormJsonSourceTests
{
    [Test]
    public void Anonymous_objects_dictionaries_lists_and_plain_values()
    {
        var fromDictionary = FreeFormJson.From(
            new Dictionary<string, object?> { ["b"] = 1, ["A_b"] = null, ["list"] = new List<double> { 1, 0.5 } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                FreeFormJson
                    .From(new { threshold = 0.8, Name = "한글", none = (string?)null })
                    .ToString(),
                Is.EqualTo("""{"threshold":0.8,"Name":"한글","none":null}""")
            );
            Assert.That(fromDictionary.ToString(), Is.EqualTo("""{"b":1,"A_b":null,"list":[1.0,0.5]}"""));
            Assert.That(FreeFormJson.From("text").ToString(), Is.EqualTo("\"text\""));
            Assert.That(FreeFormJson.From(42).ToString(), Is.EqualTo("42"));
            Assert.That(FreeFormJson.From(null).ToString(), Is.EqualTo("null"));
            Assert.That(
                FreeFormJson.From(new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(9))).ToString(),
                Is.EqualTo("\"2026-11-01T18:00:00+09:00\"")
            );
        }
    }

    [Test]
    public void Tokens_and_what_is_free_form_already()
    {
        FreeFormJson fromToken = new JObject { ["$ref"] = "#", ["big"] = new JValue(System.Numerics.BigInteger.Pow(10, 30)) };
        FreeFormJson already = FreeFormJson.Parse("1.0");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fromToken.ToString(), Is.EqualTo("""{"$ref":"#","big":1000000000000000000000000000000}"""));
            Assert.That(FreeFormJson.From(already), Is.SameAs(already));
            Assert.That(FreeFormJson.From(new { already }).ToString(), Is.EqualTo("""{"already":1.0}"""));
            Assert.That(
                FreeFormJson.From(new { job = new Job { Id = 7, Status = "running" } }).ToString(),
                Is.EqualTo("""{"job":{"id":7,"status":"running"}}""")
            );
        }
    }

    [Test]
    public void Nodes_and_elements_of_System_Text_Json_are_the_JSON_that_they_are()
    {
        const string Json = """{"b":1.10,"a":[1E+400,null],"when":"2026-11-01T18:00:00+09:00","이름":"검출"}""";
        JsonElement element = JsonDocument.Parse(Json).RootElement;
        FreeFormJson fromNode = JsonNode.Parse(Json)!;
        FreeFormJson fromMembers = new JsonObject { ["threshold"] = 0.8, ["이름"] = "검출", ["list"] = new JsonArray(1, 2) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FreeFormJson.From(element).ToString(), Is.EqualTo(Json));
            Assert.That(FreeFormJson.From((object)element).ToString(), Is.EqualTo(Json));
            Assert.That(fromNode.ToString(), Is.EqualTo(Json));
            Assert.That(fromMembers.ToString(), Is.EqualTo("""{"threshold":0.8,"이름":"검출","list":[1,2]}"""));
            Assert.That(
                FreeFormJson.From(new { element, node = fromNode.ToJsonNode(), list = new List<JsonNode?> { 1, null } }).ToString(),
                Is.EqualTo($$"""{"element":{{Json}},"node":{{Json}},"list":[1,null]}"""));
        }
    }

    [Test]
    public void Null_stays_null()
    {
        FreeFormJson? fromNode = (JsonNode?)null;
        FreeFormJson? fromToken = (JToken?)null;

        Assert.That((fromNode, fromToken), Is.EqualTo((default(FreeFormJson), default(FreeFormJson))));
        Assert.That(FreeFormJson.From(default(JsonElement?)).ToString(), Is.EqualTo("null"));
    }

    [Test]
    public void An_element_may_come_from_text_with_comments_but_not_from_nothing()
    {
        JsonElement element = JsonDocument.Parse("[1, /* one */ 2]", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })
            .RootElement;

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
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
            TypeNameHandling = TypeNameHandling.All,
            DateFormatString = "d",
        };
        try
        {
            var json = FreeFormJson.From(new { Name = "a", When = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) });
            FreeFormJson fromToken = new JObject { ["When"] = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) };

            Assert.That(json.ToString(), Is.EqualTo("""{"Name":"a","When":"2026-11-01T00:00:00Z"}"""));
            Assert.That(fromToken.ToString(), Is.EqualTo("""{"When":"2026-11-01T00:00:00Z"}"""));
            Assert.That(json.ToObject<Dictionary<string, object>>()!["When"], Is.EqualTo("2026-11-01T00:00:00Z"));
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

    [Test]
    public void Input22_A_number_of_a_request_that_has_no_form_in_JSON_is_refused() =>
        Assert.That(() => WirePath.Write(new UpdateJobRequest { Progress = double.NaN }), Throws.ArgumentException);
}
