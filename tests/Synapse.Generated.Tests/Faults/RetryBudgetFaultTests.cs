namespace Synapse.Generated.Tests.Faults;

internal sealed class RetryBudgetFaultTests : ScriptedFixture
{
    [Test]
    public async Task Fault39_A_server_that_fails_for_good_soon_gets_each_call_once()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 100));

        for (int call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<SynapseApiException>(() => Client.GetPluginAsync(1));
        }

        Assert.That(Server.Requests, Has.Count.EqualTo(10 + 5));
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(12)]
    public async Task Fault39_The_budget_is_what_the_options_say(int budget)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 100));
        UseOptions(options => (options.Retry.Budget, options.Retry.MaxRetries) = (budget, 10));

        await Assert.ThrowsAsync<SynapseApiException>(() => Client.GetPluginAsync(1));
        await Assert.ThrowsAsync<SynapseApiException>(() => Client.GetPluginAsync(1));

        Assert.That(Server.Requests, Has.Count.EqualTo(2 + budget));
    }

    [TestCase(429, TestName = "Fault03_{m}: 429")]
    [TestCase(503, TestName = "Fault39_{m}: 503")]
    public async Task A_retry_that_the_server_asks_for_is_charged_as_well(int status)
    {
        ScriptedResponse later = ScriptedResponse.Empty(status) with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } };
        Respond(Enumerable.Repeat(later, 100));
        UseOptions(options => options.Retry.MaxRetries = 10);

        await Assert.ThrowsAsync<SynapseApiException>(() => Client.GetPluginAsync(1));

        Assert.That(Server.Requests, Has.Count.EqualTo(1 + 5));
    }

    [Test]
    public async Task Fault39_After_ten_calls_that_succeed_a_retry_is_made_again()
    {
        bool isDown = true;
        int requests = 0;
        using SynapseClient client = new StubTransport(_ =>
        {
            requests++;
            return isDown ? StubTransport.Json("{}", 503) : StubTransport.Json("""{"id": 1}""");
        }).CreateClient();

        for (int call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));
        }

        (int whileDown, isDown) = (requests, false);
        for (int call = 0; call < 10; call++)
        {
            await client.GetPluginAsync(1);
        }

        (requests, isDown) = (0, true);
        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That((whileDown, requests), Is.EqualTo((10 + 5, 2)));
    }

    [Test]
    public async Task Fault39_Clients_of_one_server_pay_from_one_budget([Values] bool otherServer)
    {
        int requests = 0;
        using SynapseClient client = new StubTransport(_ =>
        {
            requests++;
            return StubTransport.Json("{}", 503);
        }).CreateClient();
        using SynapseClient other = client.WithOptions(options =>
            options.BaseUrl = otherServer ? new Uri("https://other.test") : options.BaseUrl
        );

        for (int call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<SynapseApiException>(() => (call % 2 == 0 ? client : other).GetPluginAsync(1));
        }

        Assert.That(requests, Is.EqualTo(10 + (otherServer ? 10 : 5)));
    }
}
