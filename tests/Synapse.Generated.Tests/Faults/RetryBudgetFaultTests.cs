namespace Synapse.Generated.Tests.Faults;

internal sealed class RetryBudgetFaultTests : ScriptedFixture
{
    private bool _isDown = true;
    private int _requests;

    [Test]
    public async Task Fault39_The_budget_is_what_the_options_say([Values(0, 2, 12)] int budget)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 100));
        UseOptions(options => (options.Retry.Budget, options.Retry.MaxRetries) = (budget, 10));

        await FailAsync(Client, calls: 2);

        Assert.That(Server.Requests, Has.Count.EqualTo(2 + budget));
    }

    [TestCase(429, TestName = "Fault03_{m}: 429")]
    [TestCase(503, TestName = "Fault39_{m}: 503")]
    public async Task A_retry_that_the_server_asks_for_is_charged_as_well(int status)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(status).With("Retry-After", "0"), 100));
        UseOptions(options => options.Retry.MaxRetries = 10);

        await FailAsync(Client, calls: 1);

        Assert.That(Server.Requests, Has.Count.EqualTo(1 + 5));
    }

    [Test]
    public async Task Fault39_A_server_that_is_down_soon_gets_each_call_once_and_after_ten_calls_that_succeed_a_retry_again()
    {
        using SynapseClient client = Transport().CreateClient();

        await FailAsync(client, calls: 10);
        (int whileDown, _isDown) = (_requests, false);
        for (int call = 0; call < 10; call++)
        {
            await client.GetPluginAsync(1);
        }

        (_requests, _isDown) = (0, true);
        await FailAsync(client, calls: 1);

        Assert.That((whileDown, _requests), Is.EqualTo((10 + 5, 2)));
    }

    [Test]
    public async Task Fault39_Clients_of_one_server_pay_from_one_budget([Values] bool otherServer)
    {
        using SynapseClient client = Transport().CreateClient();
        using SynapseClient other = client.WithOptions(options =>
            options.BaseUrl = otherServer ? new Uri("https://other.test") : options.BaseUrl);

        await FailAsync(client, calls: 5);
        await FailAsync(other, calls: 5);

        Assert.That(_requests, Is.EqualTo(10 + (otherServer ? 10 : 5)));
    }

    private static async Task FailAsync(SynapseClient client, int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));
        }
    }

    private StubTransport Transport() => new(_ =>
    {
        _requests++;
        return _isDown ? StubTransport.Json("{}", 503) : StubTransport.Json("""{"id": 1}""");
    });
}
