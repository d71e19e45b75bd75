namespace Synapse.Generated.Tests.Client;

/// <summary>What one call, or every call of a client, has beside what the contract says.</summary>
internal sealed class RequestOptionsTests : ScriptedFixture
{
    [Test]
    public async Task Headers_are_sent_beside_the_clients_own_and_can_replace_some()
    {
        Respond("""{"id": 1}""");

        await Client.GetPluginAsync(
            1, new RequestOptions().AddHeader("X-Trace", "a b").AddHeader("Accept-Language", "ko").AddHeader("User-Agent", "mine"));

        string[] names = ["X-Trace", "Accept-Language", "User-Agent", "Accept", "Synapse-Access-Token"];
        Assert.That(
            names.Select(name => Request().Headers[name]),
            Is.EqualTo(["a b", "ko", "mine", "application/json", "Token test-access-token"]));
    }

    [Test]
    public async Task Each_request_has_the_headers_of_its_client_unless_a_call_says_otherwise()
    {
        Respond("""{"id": 1}""", """{"id": 1}""", """{"id": 1}""");
        UseOptions(options => options.Headers["Accept-Language"] = "ko");
        SynapseClient derived = Client.WithOptions(options => options.Headers["accept-language"] = "en");

        await Client.GetPluginAsync(1);
        await Client.GetPluginAsync(1, new() { Headers = { ["Accept-Language"] = "de" } });
        await derived.GetPluginAsync(1);

        Assert.That(Server.Requests.Select(request => request.Headers["Accept-Language"]), Is.EqualTo(["ko", "de", "en"]));
    }

    [TestCase(true, null, @"^Synapse\.Generated/\d+\.\d+\.\d+$")]
    [TestCase(true, "my-app/2.1", @"^Synapse\.Generated/\d+\.\d+\.\d+ my-app/2\.1$")]
    [TestCase(false, "my-app", "^$")]
    public async Task The_user_agent_names_the_SDK_and_an_application_or_is_left_out(bool isSent, string? application, string pattern)
    {
        Respond("""{"id": 1}""");
        UseOptions(options => (options.SendUserAgent, options.ApplicationId) = (isSent, application));

        await Client.GetPluginAsync(1);

        Assert.That(Request().Headers.GetValueOrDefault("User-Agent", ""), Does.Match(pattern));
    }

    [TestCase("Synapse-Access-Token", "canary")]
    [TestCase("authorization", "canary")]
    [TestCase("Synapse-Tenant", "canary")]
    [TestCase("SYNAPSE-AGENT", "canary")]
    [TestCase("Proxy-Authorization", "canary")]
    [TestCase("Cookie", "canary")]
    [TestCase("Host", "canary")]
    [TestCase("Connection", "canary")]
    [TestCase("Content-Type", "canary")]
    [TestCase("Content-Length", "0")]
    [TestCase("Transfer-Encoding", "chunked")]
    [TestCase("X-A", "canary\r\nX-Injected: yes")]
    [TestCase("X-A", "canary\n")]
    [TestCase("X-A", "canary\0")]
    [TestCase("X-A", "\u007f")]
    [TestCase("X-A", "canary 한글")]
    [TestCase("X-A\r\nX-Injected", "canary")]
    [TestCase("X A", "canary")]
    [TestCase("X-A:", "canary")]
    public async Task A_header_that_is_not_the_callers_to_set_is_refused_before_anything_is_sent(string name, string value)
    {
        RequestOptions options = new RequestOptions().AddHeader(name, value);

        var refusal = await Failure.OfAsync<ArgumentException>(() => Client.GetPluginAsync(1, options));

        Assert.That((refusal.ParamName, Server.Requests.Count), Is.EqualTo(("options", 0)));
        Assert.That(refusal.Message, Does.Not.Contain("canary"));
        Assert.That(() => Client.WithOptions(changed => changed.Headers[name] = value), Throws.ArgumentException);
    }

    [Test]
    public async Task Values_of_headers_are_no_secrets_unless_their_names_say_so([Values] bool ofTheClient)
    {
        Respond("""{"detail": "no translation for ordinary, and canary is wrong"}""", 404);
        var options = new RequestOptions();
        UseOptions(changed =>
        {
            IDictionary<string, string> headers = ofTheClient ? changed.Headers : options.Headers;
            (headers["X-Batch"], headers["X-Api-Key"]) = ("ordinary", "canary");
        });

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1, options));

        Assert.That(failure.Detail, Is.EqualTo("no translation for ordinary, and *** is wrong"));
    }

    [Test]
    public async Task Query_parameters_are_added_and_may_repeat() => Assert.That(
        await QueryAsync(new RequestOptions().AddQuery("ordering", "-created").AddQuery("tag", "한글 &=").AddQuery("tag", "")),
        Is.EqualTo("status=running&page_size=100&ordering=-created&tag=%ED%95%9C%EA%B8%80%20%26%3D&tag="));

    [Test]
    public async Task A_query_parameter_of_the_contract_is_replaced() => Assert.That(
        await QueryAsync(new RequestOptions().AddQuery("page_size", "500").AddQuery("status", "queued").AddQuery("status", "running")),
        Is.EqualTo("page_size=500&status=queued&status=running"));

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

        Assert.That(
            seen.Select(response => (response.Operation, response.StatusCode, response.RequestId)),
            Is.EqualTo([("get_plugin", 200, "req-1"), ("get_plugin", 404, default(string))]));
        Assert.That(seen[0].Body.ToArray(), Is.EqualTo("""{"id": 1, "rating": 4.50}"""u8.ToArray()));
        Assert.That(seen[0].Headers["content-type"], Is.EqualTo(["application/json"]));
    }

    [Test]
    public async Task The_raw_answer_is_given_for_every_page_of_a_list()
    {
        Respond("""{"next": "?page=2", "results": [{"id": 1}]}""", """{"next": null, "results": [{"id": 2}]}""");
        int pages = 0;

        await Client.ListAllJobsAsync(options: new() { OnResponse = _ => pages++ }).ToListAsync();

        Assert.That(pages, Is.EqualTo(2));
    }

    private async Task<string> QueryAsync(RequestOptions options)
    {
        Respond("[]");
        await Client.ListJobsAsync(new() { Status = JobStatus.Running }, options);
        return Request().Query;
    }
}
