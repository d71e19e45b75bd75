namespace Synapse.Generated.Tests.Models;

internal sealed class RunPluginResultTests
{
    [TestCase("""{"job_id": 789}""", "789")]
    [TestCase(
        """{"status": "queued", "job_id": "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11", "n": {"job_id": 5}}""",
        "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11"
    )]
    [TestCase("""{"job_id": null}""", null)]
    [TestCase("""{"job_id": {"own": 1}}""", null)]
    [TestCase("""{"job_id": [1]}""", null)]
    [TestCase("""{"job_id": 1.5}""", null)]
    [TestCase("""{"job_id": ""}""", null)]
    [TestCase("""{"JOB_ID": 5, "n": {"job_id": 5}}""", null)]
    [TestCase("""[{"job_id": 5}]""", null)]
    [TestCase("\"job_id\"", null)]
    [TestCase("1e3", null)]
    [TestCase("false", null)]
    [TestCase("null", null)]
    public void An_answer_is_kept_whole_and_its_job_found(string json, string? jobId)
    {
        RunPluginResult result = WirePath.Read<RunPluginResult>(json);
        Assert.That(result.JobId?.ToString(), Is.EqualTo(jobId));
        Assert.That(result.Value.ToString(), Is.EqualTo(json));
        Assert.That(WirePath.Write(result), Is.EqualTo(json));
    }

    [Test]
    public void It_is_made_by_hand_for_tests()
    {
        var result = new RunPluginResult(FreeFormJson.From(new { job_id = 5 }), 5);
        Assert.That(result.JobId, Is.EqualTo(new JobId(5)));
        Assert.That(() => new RunPluginResult(null!), Throws.ArgumentNullException);
    }
}
