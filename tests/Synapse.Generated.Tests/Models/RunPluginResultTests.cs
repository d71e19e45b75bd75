namespace Synapse.Generated.Tests.Models;

internal sealed class RunPluginResultTests
{
    private const string Uuid = "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11";

    [TestCase("""{"job_id": 789}""", "789")]
    [TestCase("""{"job_id": 5.0, "score": 1.50}""", "5")]
    [TestCase($$"""{"status": "queued", "job_id": "{{Uuid}}", "n": {"job_id": 5} }""", Uuid)]
    [TestCase("""{"\ud800": 1, "job_id": "a-b"}""", "a-b")]
    [TestCase("""{"job_id": null}""", null)]
    [TestCase("""{"job_id": {"own": 1}}""", null)]
    [TestCase("""{"job_id": [1]}""", null)]
    [TestCase("""{"job_id": 1.5}""", null)]
    [TestCase("""{"job_id": ""}""", null)]
    [TestCase("""{"job_id": "\ud800"}""", null)]
    [TestCase("""{"JOB_ID": 5, "n": {"job_id": 5}}""", null)]
    [TestCase("""[{"job_id": 5}]""", null)]
    [TestCase("\"job_id\"", null)]
    [TestCase("1e3", null)]
    [TestCase("false", null)]
    [TestCase("null", null)]
    [TestCase("""{"job_id": 5, "score": NaN}""", "5")]
    [TestCase("""{"job_id": NaN}""", null)]
    [TestCase("NaN", null)]
    public void An_answer_is_kept_whole_and_its_job_found(string json, string? jobId)
    {
        RunPluginResult result = WirePath.Read<RunPluginResult>(json);

        Assert.That((result.JobId?.ToString(), result.Value.ToString()), Is.EqualTo((jobId, json)));
        if (!json.Contains("NaN", StringComparison.Ordinal))
        {
            Assert.That(WirePath.Write(result), Is.EqualTo(json));
        }
    }

    [TestCase(200, "")]
    [TestCase(202, "")]
    [TestCase(204, "")]
    [TestCase(200, """{"job_id": 5, "x": tru""")]
    public async Task One_that_cannot_be_read_says_that_the_run_was_executed(int status, string body)
    {
        using SynapseClient client = StubTransport.ClientOf(body, status);

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => client.RunPluginAsync(1, new()));

        Assert.That(failure.Message, Does.Contain("executed"));
        Assert.That((failure.ResponseStatusCode, failure.RawBody), Is.EqualTo((status, body.Length == 0 ? null : body)));
    }

    [Test]
    public void It_is_made_by_hand_for_tests()
    {
        Assert.That(new RunPluginResult(FreeFormJson.From(new { job_id = 5 }), 5).JobId, Is.EqualTo(new JobId(5)));
        Assert.That(() => new RunPluginResult(null!), Throws.ArgumentNullException);
    }
}
