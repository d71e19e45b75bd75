using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Synapse.Generated.Tests.Models;

/// <summary>What free-form JSON is made of.</summary>
internal class FreeFormJsonSourceTests
{
    [Test]
    public void Anonymous_objects_dictionaries_lists_and_plain_values()
    {
        FreeFormJson fromDictionary = new Dictionary<string, object?> { ["b"] = 1, ["A_b"] = null, ["list"] = new List<double> { 1, 0.5 } };
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

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(float.NegativeInfinity)]
    public void Input22_What_has_no_form_in_JSON_is_refused(object value)
    {
        Assert.That(() => FreeFormJson.From(value), Throws.ArgumentException.With.Property("ParamName").EqualTo("value"));
        Assert.That(() => FreeFormJson.From(new { inside = new[] { value } }), Throws.ArgumentException);
        Assert.That(() => FreeFormJson.From(new JArray(new JValue(value))), Throws.ArgumentException);
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
