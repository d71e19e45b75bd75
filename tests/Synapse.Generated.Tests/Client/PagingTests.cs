using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class PagingTests
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

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.EqualTo(["1", "2", "3", "4", "5"]).AsCollection);
            Assert.That(
                server.Requests.Select(request => request.Query),
                Is.EqualTo(["plugin=123&page_size=2", "cursor=a%2Bb&page=2", "cursor=a%2Bb&page=3"]).AsCollection);
        }
    }

    [Test]
    public async Task Pages_are_requested_as_they_are_reached()
    {
        await using ScriptedServer server = await StartAsync((4, 2, [1, 2]), (4, null, [3, 4]));
        using SynapseClient client = server.CreateClient();

        await foreach (Job job in client.ListAllJobsAsync())
        {
            if (job.Id == 2)
            {
                break;
            }
        }

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_total_count_costs_no_second_request()
    {
        await using ScriptedServer server = await StartAsync((3, 2, [1, 2]), (3, null, [3]));
        using SynapseClient client = server.CreateClient();
        PagedResult<Job> all = client.ListAllJobsAsync();

        int? total = await all.GetTotalCountAsync();
        IReadOnlyList<Job> jobs = await all.ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(total, Is.EqualTo(3));
            Assert.That(jobs, Has.Count.EqualTo(3));
            Assert.That(server.Requests, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task Pages_come_one_by_one_with_their_counts()
    {
        await using ScriptedServer server = await StartAsync((3, 2, [1, 2]), (3, null, [3]));
        using SynapseClient client = server.CreateClient();

        List<Page<Job>> pages = [];
        await foreach (Page<Job> page in client.ListAllJobsAsync().AsPages())
        {
            pages.Add(page);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages.Select(page => page.Items.Count), Is.EqualTo([2, 1]).AsCollection);
            Assert.That(pages.Select(page => page.TotalCount), Is.All.EqualTo(3));
            Assert.That(pages.Select(page => page.HasNext), Is.EqualTo([true, false]).AsCollection);
        }
    }

    [Test]
    public async Task A_bare_array_is_a_list_of_one_page()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""[{"id": 1}, {"id": 2}]"""));
        using SynapseClient client = server.CreateClient();
        PagedResult<Job> all = client.ListAllJobsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await all.GetTotalCountAsync(), Is.EqualTo(2));
            Assert.That(await all.ToListAsync(), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task A_total_that_the_server_does_not_count_is_unknown()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"results": [{"id": 1}]}"""));
        using SynapseClient client = server.CreateClient();

        Assert.That(await client.ListAllJobsAsync().GetTotalCountAsync(), Is.Null);
    }

    [TestCase(2, 2)]
    [TestCase(2, 3, 2)]
    public async Task Fault20_A_cycle_of_links_ends_in_an_error(params int[] links)
    {
        await using ScriptedServer server = await StartAsync([.. links.Select(link => ((int?)null, (int?)link, (int[])[link]))]);
        using SynapseClient client = server.CreateClient();

        SynapseProtocolException failure = (
            await Assert.ThrowsAsync<SynapseProtocolException>(() => client.ListAllJobsAsync().ToListAsync())
        )!;

        Assert.That(failure.Message, Does.Contain("does not end"));
        Assert.That(server.Requests, Has.Count.EqualTo(links.Length));
    }

    [Test]
    public async Task Fault19_A_page_that_fails_is_requested_again_alone()
    {
        await using ScriptedServer server = await StartAsync((6, 2, [1, 2]));
        server.Add(ScriptedAnswer.Empty(503));
        server.Add(PageOf(server, 6, 3, [3, 4]) with { CutAfter = 30 });
        server.Add(PageOf(server, 6, 3, [3, 4]));
        server.Add(PageOf(server, 6, null, [5, 6]));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Job> jobs = await client.ListAllJobsAsync().ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs.Select(job => $"{job.Id}"), Is.EqualTo(["1", "2", "3", "4", "5", "6"]).AsCollection);
            Assert.That(
                server.Requests.Select(request => request.Query[^1]),
                Is.EqualTo(['0', '2', '2', '2', '3']).AsCollection);
        }
    }

    [Test]
    public async Task A_page_that_goes_on_failing_ends_the_list_with_its_error()
    {
        await using ScriptedServer server = await StartAsync((4, 2, [1, 2]));
        server.Add(ScriptedAnswer.Json("""{"detail": "broken"}""", 500));
        using SynapseClient client = server.CreateClient();

        SynapseApiException failure = (await Assert.ThrowsAsync<SynapseApiException>(() => client.ListAllJobsAsync().ToListAsync()))!;

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
        await using ScriptedServer server = await ScriptedServer.StartAsync([.. Enumerable.Repeat(ScriptedAnswer.Json("[]"), 4)]);
        using SynapseClient client = server.CreateClient();

        await client.ListJobsAsync();
        await client.ListAgentsAsync();
        await client.ListServeApplicationsAsync();
        await client.ListJobsAsync(new ListJobsOptions { Page = 2, PageSize = 7 });

        Assert.That(
            server.Requests.Select(request => request.Query),
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

    private static ScriptedAnswer PageOf(ScriptedServer server, int? count, int? next, int[] ids)
    {
        string link = next is null ? "null" : $"\"{server.BaseAddress}elsewhere/?cursor=a%2Bb&page={next}\"";
        string entries = string.Join(", ", ids.Select(id => $$"""{"id": {{id}}}"""));
        return ScriptedAnswer.Json(
            $$"""{"count": {{count?.ToString(provider: null) ?? "null"}}, "next": {{link}}, "results": [{{entries}}]}"""
        );
    }
}
