namespace Synapse.Generated.Tests.Operations;

/// <summary>A server may answer any list as a page or as a bare array, and a caller does not notice.</summary>
internal sealed class ListFormTests : ScriptedFixture
{
    private static readonly TestCaseData[] Lists =
    [
        List("/agents/", async client => (await client.ListAgentsAsync()).Items.Select(agent => $"{agent.Id}")),
        List("/agents/", async client => (await client.ListAllAgentsAsync().ToListAsync()).Select(agent => $"{agent.Id}")),
        List("/jobs/", async client => (await client.ListJobsAsync()).Items.Select(job => $"{job.Id}")),
        List("/jobs/", async client => (await client.ListAllJobsAsync().ToListAsync()).Select(job => $"{job.Id}")),
        List("/storages/", async client => (await client.ListStoragesAsync()).Select(storage => $"{storage.Id}")),
        List("/serve_applications/", async client => (await client.ListServeApplicationsAsync()).Items.Select(each => $"{each.Id}")),
        List(
            "/serve_applications/",
            async client => (await client.ListAllServeApplicationsAsync().ToListAsync()).Select(each => $"{each.Id}")),
        List(
            "/jobs/7/console_logs/",
            async client => (await client.ListJobConsoleLogsAsync(7)).Select(log => $"{log.AdditionalProperties["id"]}")),
    ];

    [TestCaseSource(nameof(Lists))]
    public async Task A_list_is_read_as_a_bare_array_and_as_a_page(string path, Func<SynapseClient, Task<IEnumerable<string>>> read)
    {
        Respond(
            """[{"id": 1}, {"id": 2}]""",
            """{"count": 2, "next": null, "previous": null, "results": [{"id": 1}, {"id": 2}], "took": 3}""");

        string[] ids = [.. await read(Client), .. await read(Client)];

        Assert.That(ids, Is.EqualTo((string[])["1", "2", "1", "2"]));
        Assert.That(Server.Requests.Select(request => request.Path), Is.EqualTo((string[])[path, path]));
    }

    private static TestCaseData List(string path, Func<SynapseClient, Task<IEnumerable<string>>> read) =>
        new TestCaseData(path, read).SetArgDisplayNames(path);
}
