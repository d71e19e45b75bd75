namespace Synapse.Generated.Tests.Client;

internal class PagingTests : ScriptedFixture
{
    [TestCase("?page_size=100")]
    [TestCase("?page=2", "?page=2#again")]
    [TestCase("?page=2", "?page=3", "?page=2#0")]
    public async Task Fault20_A_cycle_of_links_ends_in_an_error(params string[] links)
    {
        Respond(links.Select(link => (ScriptedResponse)$$"""{"next": "{{link}}", "results": [{"id": 1}]}"""));

        await Assert.ThrowsAsync<SynapseProtocolException>(() => Client.ListAllJobsAsync().ToListAsync());

        Assert.That(Server.Requests, Has.Count.EqualTo(links.Length));
    }

    [TestCase("", 3)]
    [TestCase("""{"id": 1}""", 4)]
    public async Task Fault20_Pages_without_end_and_without_what_is_counted_end_in_an_error(string entry, int requests)
    {
        Respond(Enumerable.Range(2, 9).Select(page =>
            (ScriptedResponse)$$"""{"count": 1, "next": "?page={{page}}", "results": [{{entry}}]}"""));

        await Assert.ThrowsAsync<SynapseProtocolException>(() => Client.ListAllJobsAsync().ToListAsync());

        Assert.That(Server.Requests, Has.Count.EqualTo(requests));
    }

    [Test]
    public async Task A_list_that_grows_while_it_is_read_is_read_to_its_end()
    {
        Respond(Enumerable.Range(1, 9).Select(page => Page(page * 1000, page < 9 ? page + 1 : null, page)));

        Assert.That(await Client.ListAllJobsAsync().ToListAsync(), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task Fault16_A_drained_list_has_one_deadline_and_an_enumeration_one_for_each_page([Values] bool drained)
    {
        var clock = new FakeTimeProvider();
        int pages = 0;
        using SynapseClient client = new StubTransport(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return StubTransport.Json($$"""{"next": {{(++pages < 50 ? $"\"?page={pages}\"" : "null")}}, "results": [{"id": 1}]}""");
        }).CreateClient(options => (options.TimeProvider, options.Timeout) = (clock, TimeSpan.FromSeconds(10)));
        if (drained)
        {
            var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => client.ListStoragesAsync());
            Assert.That((timeout.Deadline, timeout.Timeout, pages), Is.EqualTo((SynapseDeadline.Call, TimeSpan.FromSeconds(10), 10)));
            return;
        }

        await foreach (Job _ in client.ListAllJobsAsync())
        {
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(pages, Is.EqualTo(50));
    }

    [TestCase(1, false, true)]
    [TestCase(1, true, false)]
    [TestCase(0, true, true)]
    public async Task A_later_page_that_has_gone_ends_the_list_if_the_caller_wants_it(int pages, bool endsAtMissing, bool fails)
    {
        Respond([.. Enumerable.Repeat(Page(2, 2, 1), pages), ScriptedResponse.Json("""{"detail": "Invalid page."}""", 404)]);
        PagedResult<Job> list = Client.ListAllJobsAsync(options: new() { EndListAtMissingPage = endsAtMissing });
        int? count = null;

        var failure = await Failure.IfAsync<SynapseApiException>(fails, async () => count = (await list.ToListAsync()).Count);

        Assert.That((failure?.IsNotFound, count), Is.EqualTo(fails ? ((bool?)true, default(int?)) : (null, 1)));
    }

    [Test]
    public async Task A_list_is_resumed_from_a_token_that_was_kept()
    {
        Respond(Page(3, 2, 1), Page(3, 3, 2), Page(3, null, 3));
        Page<Job> first = await Client.ListJobsAsync();

        List<Page<Job>> pages = await Client.ListAllJobsAsync().AsPages(first.ContinuationToken).ToListAsync();

        Assert.That(pages.SelectMany(page => page).Select(job => job.Id.Number), Is.EqualTo([2, 3]));
        Assert.That(Server.Requests[1].Query, Is.EqualTo("cursor=a%2Bb&page=2"));
    }

    [Test]
    public async Task Fault19_A_page_that_fails_is_requested_again_alone()
    {
        Respond(Page(6, 2, 1, 2), 503, Page(6, 3, 3, 4) with { CutAfter = 30 }, Page(6, 3, 3, 4), Page(6, null, 5, 6));

        IReadOnlyList<Job> jobs = await Client.ListAllJobsAsync(new() { Plugin = 123, PageSize = 2 }).ToListAsync();

        Assert.That(jobs.Select(job => job.Id.Number), Is.EqualTo([1, 2, 3, 4, 5, 6]));
        string[] queries = ["plugin=123&page_size=2", "cursor=a%2Bb&page=2", "cursor=a%2Bb&page=3"];
        Assert.That(
            Server.Requests.Select(request => request.Query), Is.EqualTo([queries[0], queries[1], queries[1], queries[1], queries[2]]));
    }

    private ScriptedResponse Page(int count, int? next, params int[] ids)
    {
        string link = next is null ? "null" : $"\"{Server.BaseAddress}elsewhere/?cursor=a%2Bb&page={next}\"";
        string entries = string.Join(", ", ids.Select(id => $$"""{"id": {{id}}}"""));
        return $$"""{"count": {{count}}, "next": {{link}}, "results": [{{entries}}]}""";
    }
}
