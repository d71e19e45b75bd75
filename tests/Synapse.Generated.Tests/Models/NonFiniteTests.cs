using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace Synapse.Generated.Tests.Models;

/// <summary>NaN and infinities, which Python writes and JSON does not know.</summary>
internal sealed class NonFiniteTests
{
    private const string Page =
        """{"count": 3000000000, "results": [{"id": 1.0, "plugin": 123.0, "metrics": """
        + """{"a": "NaN\"", "loss": NaN, "m": [-Infinity, Infinity]}}]}""";

    [Test]
    public void They_are_kept_in_free_form_values_that_are_received()
    {
        FreeFormJson metrics = Decode<Page<Job>, PageCodec<Job, JobCodec>>(Page).Items.Single().Metrics!;

        JToken token = metrics.ToJToken();
        Assert.That(metrics.ToString(), Is.EqualTo("""{"a": "NaN\"", "loss": NaN, "m": [-Infinity, Infinity]}"""));
        Assert.That((token.Value<double>("loss"), (string?)token["a"]), Is.EqualTo((double.NaN, "NaN\"")));
        Assert.That(metrics["m"]![0]!.ToObject<double>(), Is.EqualTo(double.NegativeInfinity));
        Assert.That(() => metrics.ToJsonElement(), Throws.InstanceOf<JsonException>());
        Assert.That(() => metrics.ToJsonNode(), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Whole_numbers_with_a_fraction_are_integers_and_a_count_is_as_long_as_it_is()
    {
        Page<Job> page = Decode<Page<Job>, PageCodec<Job, JobCodec>>(Page);

        Assert.That((page.TotalCount, page.Items[0].Id, page.Items[0].Plugin), Is.EqualTo((3_000_000_000L, (JobId)1, 123L)));
    }

    [TestCase("1.5")]
    [TestCase("1e40")]
    [TestCase("9223372036854775808.0")]
    [TestCase("NaN")]
    [TestCase("-Infinity")]
    public void No_other_number_is_an_integer(string number) => Assert.That(
        () => Decode<Plugin, PluginCodec>($$"""{"id": {{number}}}"""), Throws.InstanceOf<WireFormatException>());

    [TestCase("NaN9223372036854775808")]
    [TestCase("1NaN")]
    [TestCase("-NaN")]
    [TestCase("1-Infinity")]
    [TestCase("[Infinity.5]")]
    public void A_part_of_a_number_is_not_one_of_them(string json) => Assert.That(
        () => Decode<FreeFormJson, FreeFormJsonCodec>(json), Throws.InstanceOf<WireFormatException>());

    [Test]
    public void They_are_null_in_a_callers_own_JSON()
    {
        Job job = Decode<Job, JobCodec>("""{"id": 1, "result": {"loss": NaN, "text": "NaN, Infinity", "low": -Infinity}}""");

        JToken result = JObject.Parse(JsonConvert.SerializeObject(job))["result"]!;

        Assert.That(result.ToString(Formatting.None), Is.EqualTo("""{"loss":null,"text":"NaN, Infinity","low":null}"""));
    }

    [Test]
    public void They_are_refused_where_they_would_be_sent()
    {
        FreeFormJson received = Decode<Job, JobCodec>("""{"id": 1, "result": [NaN]}""").Result!;

        Assert.That(() => WirePath.Write(new UpdateJobRequest { Result = received }), Throws.ArgumentException);
        Assert.That(() => FreeFormJson.Parse("[NaN]"), Throws.ArgumentException);
        Assert.That(() => WirePath.Write(new UpdateJobRequest { Result = FreeFormJson.Parse("\"NaN\"") }), Throws.Nothing);
    }

    [TestCase("""{"job_id": 5, "score": NaN}""", "5")]
    [TestCase("""{"job_id": 5.0}""", "5")]
    [TestCase("""{"\ud800": 1, "job_id": "a-b"}""", "a-b")]
    [TestCase("""{"job_id": "\ud800"}""", null)]
    [TestCase("""{"job_id": NaN}""", null)]
    [TestCase("NaN", null)]
    public void A_run_that_was_executed_keeps_its_job_and_its_result(string json, string? job)
    {
        RunPluginResult result = Decode<RunPluginResult, RunPluginResultCodec>(json);

        Assert.That((result.JobId?.ToString(), result.Value.ToString()), Is.EqualTo((job, json)));
    }

    [TestCase(200, "", true)]
    [TestCase(202, "", true)]
    [TestCase(204, "", true)]
    [TestCase(200, """{"job_id": 5, "x": tru""", true)]
    [TestCase(202, """{"job_id": 5}""", false)]
    public async Task A_run_that_cannot_be_read_says_that_it_was_executed(int status, string body, bool isUnreadable)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json(body, status)).CreateClient();
        if (!isUnreadable)
        {
            Assert.That((await client.RunPluginAsync(1, new RunPluginRequest())).JobId, Is.EqualTo((JobId)5));
            return;
        }

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That(failure.Message, Does.Contain("executed"));
        Assert.That((failure.ResponseStatusCode, failure.RawBody), Is.EqualTo((status, body.Length == 0 ? null : body)));
    }

    private static T Decode<T, TCodec>(string json)
        where TCodec : struct, ICodec<T> => WireJson.Decode<T, TCodec>(Encoding.UTF8.GetBytes(json));
}
