using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.Contract.Tests.Provider;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Broker;

/// <summary>Verification by what a broker has, against a stub of its published API.</summary>
internal sealed class BrokerTests
{
    [TestCase(ApiForm.Documented)]
    [TestCase(ApiForm.Current)]
    public async Task The_contract_of_a_broker_is_verified_and_the_result_published(ApiForm form)
    {
        await using BrokerStub broker = await BrokerStub.StartAsync(RepositoryFolder.Pacts);
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(form);

        VerificationReport report = emulator.Verification.Verify(form, Source(broker));

        JsonObject result = broker.Results.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Problems, Is.Empty, report.Text);
            Assert.That(report.Verified, Has.Count.GreaterThan(50));
            Assert.That(((bool?)result["success"], (string?)result["providerApplicationVersion"]), Is.EqualTo((true, "1.2.3")));
            Assert.That(broker.Branches, Is.EqualTo([(ContractName.Provider(form), "main", "1.2.3")]).AsCollection);
        }
    }

    [Test]
    public async Task A_contract_that_is_broken_is_published_as_such()
    {
        await using BrokerStub broker = await BrokerStub.StartAsync(RepositoryFolder.Pacts);
        await using MistakenBackend backend = await MistakenBackend.StartAsync(ApiForm.Current, Mistake.All[0]);

        VerificationReport report = backend.Verification.Verify(ApiForm.Current, Source(broker));

        Assert.That((report.Problems.Count > 0, (bool?)broker.Results.Single()["success"]), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Nothing_is_published_without_a_version()
    {
        await using BrokerStub broker = await BrokerStub.StartAsync(RepositoryFolder.Pacts);
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(ApiForm.Current);

        VerificationReport report = emulator.Verification.Verify(ApiForm.Current, Source(broker) with { Version = null });

        Assert.That((report.Problems.Count, broker.Results.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_token_that_the_broker_refuses_fails_the_verification()
    {
        await using BrokerStub broker = await BrokerStub.StartAsync(RepositoryFolder.Pacts);
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(ApiForm.Current);

        VerificationReport report = emulator.Verification.Verify(ApiForm.Current, Source(broker) with { Token = "another-token" });

        Assert.That((report.Problems.Count, report.Verified.Count), Is.EqualTo((1, 0)));
        Assert.That(report.Text, Does.Not.Contain("another-token"));
    }

    private static BrokerSource Source(BrokerStub broker) =>
        new(broker.Url) { Token = BrokerStub.Token, Branch = "main", Version = "1.2.3" };
}
