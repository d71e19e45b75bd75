namespace Synapse.Generated.Tests.Client;

internal sealed class PagingTests : ScriptedFixture
{
    [Test]
    public async Task All_jobs_come_from_all_pages_in_order()
    {
        await using ScriptedServer server = await StartAsync((5, 2, [1, 2]), (5, 3, [3, 4]), (5, null, [5]));
        using SynapseClient client = server.CreateClient();

        List<string> ids = [];
        await foreach (Job job in client.ListAllJobsAsync(new ListJobsOptions { Plugin = 123, PageSize = 2 }))
        {
            ids.Add($"{job.Id}");
        }

        Assert.That(ids, Is.EqualTo(["1", "2", "3", "4", "5"]).AsCollection);
        Assert.That(
            server.Requests.Select(request => request.Query),
            Is.EqualTo(["plugin=123&page_size=2", "cursor=a%2Bb&page=2", "cursor=a%2Bb&page=3"]).AsCollection);
    }

    [Test]
    public async Task A_bare_array_is_a_list_of_one_page()
    {
        Respond("""[{"id": 1}, {"id": 2}]""");
        PagedResult<Job> all = Client.ListAllJobsAsync();

        Assert.That(await all.GetTotalCountAsync(), Is.EqualTo(2));
        Assert.That(await all.ToListAsync(), Has.Count.EqualTo(2));
    }

    [TestCase(2, 2)]
    [TestCase(2, 3, 2)]
    public async Task Fault20_A_cycle_of_links_ends_in_an_error(params int[] links)
    {
        await using ScriptedServer server = await StartAsync([.. links.Select(link => ((int?)null, (int?)link, (int[])[link]))]);
        using SynapseClient client = server.CreateClient();

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => client.ListAllJobsAsync().ToListAsync());

        Assert.That(failure.Message, Does.Contain("does not end"));
        Assert.That(server.Requests, Has.Count.EqualTo(links.Length));
    }

    [Test]
    public async Task Fault19_A_page_that_fails_is_requested_again_alone()
    {
        await using ScriptedServer server = await StartAsync((6, 2, [1, 2]));
        server.Add(ScriptedResponse.Empty(503));
        server.Add(PageOf(server, 6, 3, [3, 4]) with { CutAfter = 30 });
        server.Add(PageOf(server, 6, 3, [3, 4]));
        server.Add(PageOf(server, 6, null, [5, 6]));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Job> jobs = await client.ListAllJobsAsync().ToListAsync();

        Assert.That(jobs.Select(job => $"{job.Id}"), Is.EqualTo(["1", "2", "3", "4", "5", "6"]).AsCollection);
        Assert.That(server.Requests.Select(request => request.Query[^1]), Is.EqualTo(['0', '2', '2', '2', '3']).AsCollection);
    }

    [Test]
    public async Task A_page_that_goes_on_failing_ends_the_list_with_its_error()
    {
        await using ScriptedServer server = await StartAsync((4, 2, [1, 2]));
        server.Add(ScriptedResponse.Json("""{"detail": "broken"}""", 500));
        using SynapseClient client = server.CreateClient();

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.ListAllJobsAsync().ToListAsync());

        Assert.That(failure.Detail, Is.EqualTo("broken"));
    }

    [Test]
    public async Task Lists_that_promise_everything_drain_every_page()
    {
        await using ScriptedServer server = await StartAsync((3, 2, [1, 2]), (3, null, [3]));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Storage> storages = await client.ListStoragesAsync();

        Assert.That(storages.Select(storage => storage.Id), Is.EqualTo([1L, 2L, 3L]).AsCollection);
    }

    [Test]
    public async Task A_page_holds_a_hundred_entries_unless_told_otherwise()
    {
        Respond([.. Enumerable.Repeat(ScriptedResponse.Json("[]"), 4)]);

        await Client.ListJobsAsync();
        await Client.ListAgentsAsync();
        await Client.ListServeApplicationsAsync();
        await Client.ListJobsAsync(new ListJobsOptions { Page = 2, PageSize = 7 });

        Assert.That(
            Server.Requests.Select(request => request.Query),
            Is.EqualTo(["page_size=100", "page_size=100", "page_size=100", "page=2&page_size=7"]).AsCollection);
    }

    /// <summary>A server of pages: their count, the number of the page that they link to, and their ids.</summary>
    private static async Task<ScriptedServer> StartAsync(params (int? Count, int? Next, int[] Ids)[] pages)
    {
        ScriptedServer server = await ScriptedServer.StartAsync();
        foreach ((int? count, int? next, int[] ids) in pages)
        {
            server.Add(PageOf(server, count, next, ids));
        }

        return server;
    }

    private static ScriptedResponse PageOf(ScriptedServer server, int? count, int? next, int[] ids)
    {
        string link = next is null ? "null" : $"\"{server.BaseAddress}elsewhere/?cursor=a%2Bb&page={next}\"";
        string entries = string.Join(", ", ids.Select(id => $$"""{"id": {{id}}}"""));
        return ScriptedResponse.Json(
            $$"""{"count": {{count?.ToString(provider: null) ?? "null"}}, "next": {{link}}, "results": [{{entries}}]}"""
        );
    }
}
