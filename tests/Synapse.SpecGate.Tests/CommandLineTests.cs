using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Tests;

/// <summary>The command line, on a copy of what it writes.</summary>
internal sealed class CommandLineTests
{
    private readonly GateCopy _copy = new();

    [OneTimeTearDown]
    public void Remove() => _copy.Dispose();

    [Test]
    public void A_check_writes_its_report_in_every_form()
    {
        string before = Path.Combine(_copy.Repository.Root, "before.yaml");
        string json = Path.Combine(_copy.Repository.Root, "report", "gate.json");
        string markdown = Path.Combine(_copy.Repository.Root, "report", "gate.md");
        File.WriteAllText(before, SharedGate.Contract);
        _copy.Edit(_copy.Repository.Specification, "minimum: 0, maximum: 100", "minimum: 0, maximum: 90");

        (int exitCode, string output) = _copy.Run("check", "--against", before, "--json", json, "--markdown", markdown);
        JsonNode report = JsonNode.Parse(File.ReadAllText(json))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)report["exitCode"]!, Is.EqualTo(exitCode));
            Assert.That(output, Does.Contain("[request-property-max-decreased]"));
            Assert.That(report["checks"]!.ToJsonString(), Does.Contain("request-property-max-decreased"));
            Assert.That(report["steps"]!.AsArray(), Is.Not.Empty);
            Assert.That(File.ReadAllText(markdown), Does.StartWith("## Breaking").And.Contain("`` update_job (line "));
        }
    }

    [Test]
    public void A_file_that_does_not_exist_is_a_failure_of_the_gate()
    {
        (int exitCode, string output) = _copy.Run("check", "--against", "no-such-file.yaml");

        Assert.That(exitCode, Is.EqualTo(3));
        Assert.That(output, Does.Contain("no-such-file.yaml"));
    }

    [Test]
    public async Task Before_a_first_release_the_committed_contract_is_the_measure()
    {
        using var copy = new GateCopy();
        await copy.CommitAsync();
        copy.Edit(copy.Repository.Specification, "description: Who wrote it.", "description: The author.");

        Assert.That(Baseline.Find(copy.Repository).Text, Is.EqualTo(SharedGate.Contract));
    }
}
