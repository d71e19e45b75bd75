using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Faults;

internal sealed class RetryBudgetFaultTests
{
    [Test]
    public async Task Fault39_A_server_that_fails_for_good_soon_gets_each_call_once()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync([.. Enumerable.Repeat(ScriptedAnswer.Empty(503), 100)]);
        using SynapseClient client = server.CreateClient();

        for (int call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));
        }

        Assert.That(server.Requests, Has.Count.EqualTo(10 + 5));
    }

    [TestCase(429, TestName = "Fault03_{m}: 429")]
    [TestCase(503, TestName = "Fault39_{m}: 503")]
    public async Task A_retry_that_the_server_asks_for_is_charged_as_well(int status)
    {
        ScriptedAnswer later = ScriptedAnswer.Empty(status) with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } };
        await using ScriptedServer server = await ScriptedServer.StartAsync([.. Enumerable.Repeat(later, 100)]);
        using SynapseClient client = server.CreateClient(options => options.Retry.MaxRetries = 10);

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(server.Requests, Has.Count.EqualTo(1 + 5));
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

    [Test]
    public void Fault39_A_retry_costs_ten_and_five_can_be_paid_for_at_first()
    {
        var budget = new RetryBudget();

        Assert.That(
            Enumerable.Range(0, 7).Select(_ => budget.TrySpend()),
            Is.EqualTo((bool[])[true, true, true, true, true, false, false])
        );
    }

    [Test]
    public void Fault39_Ten_calls_that_succeed_at_once_pay_for_a_retry()
    {
        RetryBudget budget = Drained();

        for (int call = 0; call < 9; call++)
        {
            budget.Earn(afterRetry: false);
        }

        bool afterNine = budget.TrySpend();
        budget.Earn(afterRetry: false);

        Assert.That((afterNine, budget.TrySpend()), Is.EqualTo((false, true)));
    }

    [Test]
    public void Fault39_A_retry_that_succeeds_pays_for_itself()
    {
        RetryBudget budget = Drained();

        budget.Earn(afterRetry: true);

        Assert.That((budget.TrySpend(), budget.TrySpend()), Is.EqualTo((true, false)));
    }

    [Test]
    public void Fault39_The_budget_does_not_grow_beyond_its_limit()
    {
        var budget = new RetryBudget();

        for (int call = 0; call < 1000; call++)
        {
            budget.Earn(afterRetry: false);
        }

        Assert.That(Enumerable.Range(0, 6).Count(_ => budget.TrySpend()), Is.EqualTo(5));
    }

    private static RetryBudget Drained()
    {
        var budget = new RetryBudget();
        while (budget.TrySpend())
        {
            // Until nothing is left.
        }

        return budget;
    }
}
