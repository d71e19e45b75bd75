namespace Synapse.Generated.Tests.Plugins;

internal sealed class FindRunsTests : ScriptedFixture
{
    private static readonly DateTimeOffset Earliest = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    [TestCase("""{"a": 1, "b": [true, null]}""", new long[] { 1, 2 })]
    [TestCase("""{"a": 1}""", new long[] { 3 })]
    [TestCase("""{"a": 1}""", new long[] { 3 }, true)]
    [TestCase("""{"a": 2}""", new long[0])]
    [TestCase("{}", new long[] { 4, 5, 6 })]
    [TestCase(null, new long[] { 4, 5, 6 })]
    public async Task The_same_parameters_are_found_on_every_page(string? parameters, long[] found, bool otherName = false)
    {
        Respond(
            """
            {"next": "http://elsewhere.example/jobs/?cursor=2", "results": [
                {"id": 1, "params": {"b": [true, null], "a": 1}}, {"id": 2, "params": {"a": 1, "b": [true, null]}},
                {"id": 3, "params": {"a": 1}}, {"id": 4, "params": {}}, {"id": 8, "params": {"b": [null, true], "a": 1}}]}
            """,
            """{"next": null, "results": [{"id": 5, "params": null}, {"id": 6}, {"id": 7, "params": {"a": NaN}}]}""");
        FreeFormJson? json = parameters is null ? null : FreeFormJson.Parse(parameters);
        RunPluginRequest request = otherName ? new() { Parameters = json } : new() { Params = json };

        IReadOnlyList<Job> jobs = await Client.FindRunsAsync(123, request, Earliest);

        Assert.That(jobs.Select(job => job.Id), Is.EqualTo(found.Select(id => new JobId(id))));
        Assert.That(Server.Requests[0].Path, Is.EqualTo("/jobs/"));
        string query = Uri.UnescapeDataString(Server.Requests[0].Query);
        Assert.That(query, Does.Contain("plugin=123").And.Contain("created_after=2026-11-01T09:00:00"));
    }
}
