using System.Text;
using NUnit.Framework;
using Synapse.Contract.Tests.Files;
using Synapse.Emulator;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Provider;

/// <summary>The emulator keeps every contract, in the form of the API that the contract is about.</summary>
internal sealed class ProviderTests
{
    [TestCase(ContractName.General, EmulatorDialect.Documented)]
    [TestCase(ContractName.General, EmulatorDialect.Current)]
    [TestCase(ContractName.Documented, EmulatorDialect.Documented)]
    [TestCase(ContractName.Current, EmulatorDialect.Current)]
    [TestCase(ContractName.Tolerated, EmulatorDialect.Current)]
    public async Task The_emulator_keeps_the_contract(string contract, EmulatorDialect dialect)
    {
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(dialect);

        VerificationReport report = emulator.Verification.Verify(Pact(contract));

        Assert.That(report.IsComplete, Is.True, $"{string.Join("\n", report.Missed)}\n{report.Text}");
    }

    [Test]
    public async Task An_emulator_of_the_other_form_breaks_the_contract()
    {
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(EmulatorDialect.Current);

        Assert.That(emulator.Verification.Verify(Pact(ContractName.Documented)).Succeeded, Is.False);
    }

    [Test]
    public async Task A_state_that_is_not_known_is_refused_at_once()
    {
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(EmulatorDialect.Documented);
        using var http = new HttpClient();
        using var request = new StringContent("""{"state": "the moon is full", "params": {}}""", Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await http.PostAsync(emulator.Verification.ProviderStates, request);

        Assert.That((int)response.StatusCode, Is.EqualTo(404));
    }

    private static PactFile Pact(string contract) => PactFile.ReadAll(RepositoryFolder.Pacts).Single(file => file.Consumer == contract);
}
