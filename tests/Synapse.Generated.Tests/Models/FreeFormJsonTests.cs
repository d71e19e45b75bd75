using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Synapse.Generated.Tests.Models;

internal class FreeFormJsonTests
{
    private const string Time = "2026-11-01T18:00:00+09:00";

    private static readonly string[] Exact =
    [
        "1.0", "1e3", "-0", "1E+400", "123456789012345678901234567890", "0.1000000000000000055511151231257827", "true", "null", "\"\"",
        """{"z": 1, "a": 2, "m": {"y": [], "b": {}}}""",
        """{"when": "2026-11-01T18:00:00+09:00", "day": "2026-11-01", "old": "\/Date(1762000000000)\/"}""",
        """{"$ref": "#/a", "$type": "System.String, mscorlib", "$id": "1", "$values": [1]}""",
        """{"a": "\u00e9 é \ud83d\ude80 🚀 <>&'+", "a": "twice"}""",
        """[ 1 ,	2 ]""",
    ];

    [TestCaseSource(nameof(Exact))]
    public void Input20_The_bytes_stay_as_they_are(string json)
    {
        FreeFormJson parsed = FreeFormJson.Parse(json);
        string plugin = $$"""{"id":1,"configuration":{{json}},"x":{{json}}}""";

        Assert.That((parsed.ToString(), Encoding.UTF8.GetString(parsed.Utf8.Span)), Is.EqualTo((json, json)));
        Assert.That(WirePath.Write(new RunPluginRequest { Params = parsed }), Is.EqualTo($$"""{"params":{{json}}}"""));
        Assert.That(WirePath.Write(WirePath.Read<Plugin>(plugin)), Is.EqualTo(plugin));
    }

    [TestCase("""{"a": 1, "b": [1.0]}""", """{"b": [1], "a": 1.0}""", true)]
    [TestCase("[1, 2]", "[2, 1]", false)]
    [TestCase("""{"a": 1, "a": 2}""", """{"a": 1, "a": 2}""", true)]
    [TestCase("null", null, true)]
    [TestCase("{}", null, false)]
    public void Two_values_are_equal_when_they_are_the_same_JSON(string left, string? right, bool isSame) => Assert.That(
        FreeFormJson.DeepEquals(FreeFormJson.Parse(left), right is null ? null : FreeFormJson.Parse(right)), Is.EqualTo(isSame));

    [TestCase("{}", JsonValueKind.Object)]
    [TestCase(" [1]", JsonValueKind.Array)]
    [TestCase("\"a\"", JsonValueKind.String)]
    [TestCase("-1", JsonValueKind.Number)]
    [TestCase("true", JsonValueKind.True)]
    [TestCase("false", JsonValueKind.False)]
    [TestCase("null", JsonValueKind.Null)]
    public void It_knows_its_kind(string json, JsonValueKind kind) => Assert.That(FreeFormJson.Parse(json).Kind, Is.EqualTo(kind));

    [Test]
    public void Text_that_is_no_JSON_value_is_refused([Values("", "  ", "{", "1 2", "NaN", "{'a': 1}")] string json) =>
        Assert.That(() => FreeFormJson.Parse(json), Throws.ArgumentException.With.Property("ParamName").EqualTo("json"));

    [Test]
    public void Half_a_surrogate_pair_is_refused_rather_than_replaced()
    {
        Assert.That(() => FreeFormJson.Parse("\"\ud800\""), Throws.ArgumentException.With.Property("ParamName").EqualTo("json"));
        Assert.That(() => FreeFormJson.From("\udc00"), Throws.ArgumentException.With.Property("ParamName").EqualTo("value"));
    }

    [Test]
    public void Members_and_entries_are_reached_by_name_and_place()
    {
        FreeFormJson json = FreeFormJson.Parse("""{"a": {"b": [10, 2.50]}, "n": null, "twice": 1, "twice": 2}""");
        FreeFormJson? list = json["a"]?["b"];

        Assert.That((list?[1]?.ToString(), json["twice"]?.ToString(), json["n"]?.Kind), Is.EqualTo(("2.50", "2", JsonValueKind.Null)));
        Assert.That(new[] { json["A"], json[0], list?["c"], list?[2], list?[-1] }, Is.All.Null);
        Assert.That(() => json[null!], Throws.ArgumentNullException);
    }

    [Test]
    public void Input21_It_becomes_a_token_with_dates_as_texts_and_references_as_members()
    {
        JToken token = FreeFormJson
            .Parse("""{"when": "2026-11-01T18:00:00+09:00", "$ref": "#/a", "$type": "x", "$id": "1", "n": 12345678901234567890}""")
            .ToJToken();

        Assert.That((token["when"]?.Type, (string?)token["when"]), Is.EqualTo(((JTokenType?)JTokenType.String, Time)));
        Assert.That(((string?)token["$ref"], (string?)token["$type"], (string?)token["$id"]), Is.EqualTo(("#/a", "x", "1")));
        Assert.That(token["n"]?.ToString(), Is.EqualTo("12345678901234567890"));
        Assert.That(FreeFormJson.Parse("null").ToJToken().Type, Is.EqualTo(JTokenType.Null));
    }

    [Test]
    public void Changing_a_token_changes_nothing_here()
    {
        FreeFormJson json = FreeFormJson.Parse("""{"a": 1}""");
        json.ToJObject()["a"] = 2;

        Assert.That(json.ToString(), Is.EqualTo("""{"a": 1}"""));
        Assert.That(() => FreeFormJson.Parse("[1]").ToJObject(), Throws.InvalidOperationException);
    }

    [Test]
    public void Input20_It_becomes_a_type_of_the_callers_in_which_a_reference_is_the_member_that_it_is()
    {
        FreeFormJson json = FreeFormJson.Parse($$"""{"when": "{{Time}}", "$ref": "#/a", "$id": "1", "$type": "x", "text": "{{Time}}"}""");

        var typed = json.ToObject<Typed>()!;
        var open = json.ToObject<Dictionary<string, object>>()!;

        Assert.That(typed, Is.EqualTo(new Typed(new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(9)), Time)));
        Assert.That(open.Values, Is.EqualTo([Time, "#/a", "1", "x", Time]));
        Assert.That(FreeFormJson.Parse("null").ToObject<Typed>(), Is.Null);
        Assert.That(() => FreeFormJson.Parse("[]").ToObject<int>(), Throws.InstanceOf<Newtonsoft.Json.JsonException>());
    }

    private sealed record Typed(DateTimeOffset When, string Text);
}
