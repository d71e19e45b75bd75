namespace Synapse.Generated.Tests.Client;

internal sealed class RequestOptionsTests : ScriptedFixture
{
    [Test]
    public async Task Headers_are_sent_beside_the_clients_own_and_can_replace_some()
    {
        Respond("""{"id": 1}""");

        await Client.GetPluginAsync(
            1,
            new RequestOptions().AddHeader("X-Trace", "a b").AddHeader("Accept-Language", "ko").AddHeader("User-Agent", "mine")
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Server.Requests.Single().Headers["X-Trace"], Is.EqualTo("a b"));
            Assert.That(Server.Requests.Single().Headers["Accept-Language"], Is.EqualTo("ko"));
            Assert.That(Server.Requests.Single().Headers["User-Agent"], Is.EqualTo("mine"));
            Assert.That(Server.Requests.Single().Headers["Accept"], Is.EqualTo("application/json"));
            Assert.That(Server.Requests.Single().Headers["Synapse-Access-Token"], Is.EqualTo("Token test-access-token"));
        }
    }

    [TestCase("Synapse-Access-Token", "canary")]
    [TestCase("authorization", "canary")]
    [TestCase("Synapse-Tenant", "canary")]
    [TestCase("SYNAPSE-AGENT", "canary")]
    [TestCase("Cookie", "canary")]
    [TestCase("Host", "canary")]
    [TestCase("Content-Length", "0")]
    [TestCase("Transfer-Encoding", "chunked")]
    [TestCase("X-A", "canary\r\nX-Injected: yes")]
    [TestCase("X-A", "canary\n")]
    [TestCase("X-A", "canary\0")]
    [TestCase("X-A", "canary 한글")]
    [TestCase("X-A\r\nX-Injected", "canary")]
    [TestCase("X A", "canary")]
    [TestCase("X-A:", "canary")]
    public async Task A_header_that_is_not_the_callers_to_set_is_refused_before_anything_is_sent(string name, string value)
    {
        RequestOptions options = new RequestOptions().AddHeader(name, value);

        var refusal = await Failure.OfAsync<ArgumentException>(() => Client.GetPluginAsync(1, options));

        Assert.That(refusal.Message, Does.Not.Contain("canary"));
        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task Query_parameters_are_added_and_may_repeat()
    {
        Assert.That(
            await QueryAsync(new RequestOptions().AddQuery("ordering", "-created").AddQuery("tag", "한글 &=").AddQuery("tag", "")),
            Is.EqualTo("status=running&page_size=100&ordering=-created&tag=%ED%95%9C%EA%B8%80%20%26%3D&tag="));
    }

    [Test]
    public async Task A_query_parameter_of_the_contract_is_replaced()
    {
        Assert.That(
            await QueryAsync(
                new RequestOptions().AddQuery("page_size", "500").AddQuery("status", "queued").AddQuery("status", "running")
            ),
            Is.EqualTo("page_size=500&status=queued&status=running")
        );
    }

    [Test]
    public async Task The_raw_answer_is_at_hand_for_success_and_failure_alike()
    {
        Respond(
            ScriptedResponse.Json("""{"id": 1, "rating": 4.50}""").With("X-Request-ID", "req-1"),
            ScriptedResponse.Json("""{"detail": "no"}""", 404));
        var seen = new List<SynapseResponse>();
        var options = new RequestOptions { OnResponse = seen.Add };

        await Client.GetPluginAsync(1, options);
        await Assert.ThrowsAsync<SynapseApiException>(() => Client.GetPluginAsync(2, options));

        Assert.That(seen, Has.Count.EqualTo(2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                seen.Select(response => (response.Operation, response.StatusCode)),
                Is.EqualTo([("get_plugin", 200), ("get_plugin", 404)]).AsCollection
            );
            Assert.That(seen[0].Body.ToArray(), Is.EqualTo("""{"id": 1, "rating": 4.50}"""u8.ToArray()));
            Assert.That(seen[0].Headers["content-type"], Is.EqualTo(["application/json"]).AsCollection);
            Assert.That(seen[0].RequestId, Is.EqualTo("req-1"));
            Assert.That(seen[1].RequestId, Is.Null);
        }
    }

    [Test]
    public async Task The_raw_answer_is_given_for_every_page_of_a_list()
    {
        Respond($$"""{"next": "{{Server.BaseAddress}}jobs/?page=2", "results": [{"id": 1}]}""");
        Respond("""{"next": null, "results": [{"id": 2}]}""");
        int pages = 0;

        await Client.ListAllJobsAsync(options: new RequestOptions { OnResponse = _ => pages++ }).ToListAsync();

        Assert.That(pages, Is.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(-5)]
    [TestCase(50L * 24 * 60 * 60)]
    public async Task A_timeout_that_cannot_be_timed_is_refused(long seconds)
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Client.GetPluginAsync(1, new RequestOptions { Timeout = TimeSpan.FromSeconds(seconds) })
        );
    }

    private async Task<string> QueryAsync(RequestOptions options)
    {
        Respond("[]");
        await Client.ListJobsAsync(new ListJobsQuery { Status = JobStatus.Running }, options);
        return Server.Requests.Single().Query;
    }
}
