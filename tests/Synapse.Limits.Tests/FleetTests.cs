using NUnit.Framework;
using Synapse.FleetSimulation.Policies;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.Limits.Tests;

/// <summary>Limits on the load that retries add in a brown-out, with a small simulated fleet.</summary>
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
            Assert.That(sdk.DoubleExecutions, Is.Zero);
        }
    }

    [Test]
    public void Retries_without_a_budget_do_not_survive_the_same_scenario()
    {
        FleetResult original = FleetRun.Run(BrownOut, PolicyCatalog.Original);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(original.Amplification, Is.GreaterThan(3));
            Assert.That(original.RecoverySeconds, Is.Null);
            Assert.That(original.DoubleExecutions, Is.Positive);
        }
    }
}
