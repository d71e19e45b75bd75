using NUnit.Framework;
using Synapse.FleetSimulation.Policies;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation;

/// <summary>What the SDK promises for a brown-out, with a small fleet.</summary>
internal sealed class FleetTests
{
    private static readonly Scenario BrownOut = Scenario.BrownOut(clients: 200);

    [Test]
    public void Retries_add_at_most_a_quarter_to_the_load_and_the_server_recovers()
    {
        FleetResult sdk = FleetRun.Run(BrownOut, PolicyCatalog.Sdk);
        FleetResult none = FleetRun.Run(BrownOut, PolicyCatalog.NoRetry);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sdk.Amplification, Is.GreaterThan(1.05).And.LessThanOrEqualTo(1.25));
            Assert.That(sdk.RecoverySeconds, Is.Not.Null.And.LessThanOrEqualTo(none.RecoverySeconds!.Value + 3));
            Assert.That(sdk.Succeeded, Is.GreaterThanOrEqualTo(none.Succeeded * 0.99));
        }
    }

    [Test]
    public void No_plugin_is_run_twice()
    {
        foreach (Scenario scenario in (Scenario[])[BrownOut, .. Scenario.Variations(BrownOut.Clients)])
        {
            Assert.That(FleetRun.Run(scenario, PolicyCatalog.Sdk).DoubleExecutions, Is.Zero, scenario.Name);
        }
    }

    [Test]
    public void The_scenario_is_one_that_retries_without_a_budget_do_not_survive()
    {
        FleetResult original = FleetRun.Run(BrownOut, PolicyCatalog.Original);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(original.Amplification, Is.GreaterThan(3));
            Assert.That(original.RecoverySeconds, Is.Null);
            Assert.That(original.DoubleExecutions, Is.GreaterThan(100));
        }
    }

    [Test]
    public void A_run_is_the_same_each_time()
    {
        FleetResult first = FleetRun.Run(BrownOut with { Clients = 50 }, PolicyCatalog.Sdk);
        FleetResult second = FleetRun.Run(BrownOut with { Clients = 50 }, PolicyCatalog.Sdk);

        Assert.That(second.Seconds, Is.EqualTo(first.Seconds));
    }
}
