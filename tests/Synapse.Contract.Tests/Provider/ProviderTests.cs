using System.Net.Http.Json;
using NUnit.Framework;
using Synapse.Contract.Tests.Files;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Provider;

/// <summary>The emulator keeps the contract of each form.</summary>
internal sealed class ProviderTests
{
    [TestCase(ApiForm.Documented)]
    [TestCase(ApiForm.Current)]
    public async Task The_emulator_keeps_the_contract_of_its_form(ApiForm form)
    {
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(form);

        VerificationReport report = emulator.Verification.Verify(form, Pact(form));

        Assert.That(report.Problems, Is.Empty, report.Text);
        Assert.That(report.Refused, Is.Empty, "The emulator sets up the optional states too.");
    }

    [Test]
    public async Task An_emulator_of_the_other_form_breaks_the_contract()
    {
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(ApiForm.Current);

        Assert.That(emulator.Verification.Verify(ApiForm.Documented, Pact(ApiForm.Documented)).Problems, Is.Not.Empty);
    }

    [TestCase(ApiForm.Documented)]
    [TestCase(ApiForm.Current)]
    public async Task A_backend_below_a_path_keeps_the_contract(ApiForm form)
    {
        await using MistakenBackend backend = await MistakenBackend.StartAsync(form);

        VerificationReport report = backend.Verification.Verify(form, Pact(form));

        Assert.That(report.Problems, Is.Empty, report.Text);
    }

    [Test]
    public async Task A_backend_with_a_mistake_breaks_the_contract(
        [ValueSource(typeof(Mistake), nameof(Mistake.All))] Mistake mistake,
        [Values] ApiForm form)
    {
        await using MistakenBackend backend = await MistakenBackend.StartAsync(form, mistake);

        Assert.That(backend.Verification.Verify(form, Pact(form)).Problems, Is.Not.Empty);
    }

    [Test]
    public async Task A_state_that_is_not_known_is_refused_at_once()
    {
        await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(ApiForm.Documented);
        using var http = new HttpClient();

        using HttpResponseMessage response = await http.PostAsJsonAsync(
            emulator.Verification.ProviderStates, new { state = "the moon is full", action = "setup" });

        Assert.That((int)response.StatusCode, Is.EqualTo(404));
    }

    private static PactFile Pact(ApiForm form) => PactFile.Read(Path.Combine(RepositoryFolder.Pacts, ContractName.File(form)));
}
