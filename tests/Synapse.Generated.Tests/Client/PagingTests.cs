namespace Synapse.Generated.Tests.Client;

internal sealed class PagingTests : ScriptedFixture
{
    [Test]
    public async Task All_jobs_come_from_all_pages_in_order()
    {
        Respond(Page(5, 2, 1, 2), Page(5, 3, 3, 4), Page(5, null, 5));

        List<string> ids = [];
        await foreach (Job job in Client.ListAllJobsAsync(new ListJobsOptions { Plugin = 123, PageSize = 2 }))
        {
            ids.Add($"{job.Id}");
        }

        Assert.That(ids, Is.EqualTo(["1", "2", "3", "4", "5"]).AsCollection);
        Assert.That(
            Server.Requests.Select(request => request.Query),
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
        Respond(links.Select(link => Page(null, link, link)));

        await Assert.ThrowsAsync<SynapseProtocolException>(() => Client.ListAllJobsAsync().ToListAsync());

        Assert.That(Server.Requests, Has.Count.EqualTo(links.Length));
    }

    [Test]
    public async Task Fault19_A_page_that_fails_is_requested_again_alone()
    {
        Respond(Page(6, 2, 1, 2));
        Respond(503, Page(6, 3, 3, 4) with { CutAfter = 30 }, Page(6, 3, 3, 4), Page(6, null, 5, 6));

        IReadOnlyList<Job> jobs = await Client.ListAllJobsAsync().ToListAsync();

        Assert.That(jobs.Select(job => $"{job.Id}"), Is.EqualTo(["1", "2", "3", "4", "5", "6"]).AsCollection);
        Assert.That(Server.Requests.Select(request => request.Query[^1]), Is.EqualTo(['0', '2', '2', '2', '3']).AsCollection);
    }

    [Test]
    public async Task A_page_that_goes_on_failing_ends_the_list_with_its_error()
    {
        Respond(Page(4, 2, 1, 2));
        Respond("""{"detail": "broken"}""", 500);

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.ListAllJobsAsync().ToListAsync());

        Assert.That(failure.Detail, Is.EqualTo("broken"));
    }

    [Test]
    public async Task Lists_that_promise_everything_drain_every_page()
    {
        Respond(Page(3, 2, 1, 2), Page(3, null, 3));

        IReadOnlyList<Storage> storages = await Client.ListStoragesAsync();

        Assert.That(storages.Select(storage => storage.Id), Is.EqualTo([1L, 2L, 3L]).AsCollection);
    }

    /// <summary>A page of a list: its count, the number of the page that it links to, and its ids.</summary>
    private ScriptedResponse Page(int? count, int? next, params int[] ids)
    {
        string link = next is null ? "null" : $"\"{Server.BaseAddress}elsewhere/?cursor=a%2Bb&page={next}\"";
        string entries = string.Join(", ", ids.Select(id => $$"""{"id": {{id}}}"""));
        return $$"""{"count": {{(count is null ? "null" : $"{count}")}}, "next": {{link}}, "results": [{{entries}}]}""";
    }
}
