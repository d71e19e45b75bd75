using NUnit.Framework;
using Synapse.Generated.Runtime;
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

    [Test]
    public void Fault39_A_retry_costs_ten_and_five_can_be_paid_for_at_first()
    {
        var budget = new RetryBudget();

        Assert.That(Enumerable.Range(0, 7).Select(_ => budget.TrySpend()), Is.EqualTo((bool[])[true, true, true, true, true, false, false]));
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
