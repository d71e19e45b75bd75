using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Tests;

/// <summary>What <c>check</c> tells a maintainer, on a copy of the repository.</summary>
internal sealed class CheckTests
{
    private const string Author = "        author: { type: string, nullable: true, description: Who wrote it. }\n";

    private readonly RepositoryCopy _copy = new();
    private string _before = "";

    [OneTimeSetUp]
    public void KeepTheContractAsItWas()
    {
        _before = Path.Combine(_copy.Repository.Root, "before.yaml");
        File.WriteAllText(_before, RepositoryCopy.Original);
    }

    [SetUp]
    public void Restore() => File.WriteAllText(_copy.Repository.Specification, RepositoryCopy.Original);

    [OneTimeTearDown]
    public void Remove() => _copy.Dispose();

    [Test]
    public void Nothing_is_said_where_nothing_has_changed()
    {
        (int exitCode, string output) = _copy.Run("check", "--against", _before);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Nothing has changed.").And.Not.Contain("unsound").And.Not.Contain("breaking"));
    }

    [Test]
    public void Other_words_are_harmless()
    {
        Edit("description: Who wrote it.", "description: The author.");

        (int exitCode, string output) = _copy.Run("check", "--against", _before);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Only words have changed"));
    }

    [Test]
    public void A_new_field_breaks_nobody_and_wants_a_pact()
    {
        Edit(Author, Author + "        licence: { type: string, nullable: true, description: Under which terms it may be used. }\n");

        (int exitCode, string output) = _copy.Run("check", "--against", _before);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(2), output);
            Assert.That(output, Does.Contain("It breaks nobody, but it is not ready"));
            Assert.That(
                output,
                Does.Contain("no interaction shows the field (read Plugin.licence): add it in tests/Synapse.Contract.Tests")
            );
            Assert.That(
                output,
                Does.Contain(
                    """new: Synapse.Generated.Plugin.Licence : [Newtonsoft.Json.JsonProperty("licence")] public string? Licence { get; set; }"""
                )
            );
            Assert.That(output, Does.Contain("### Added").And.Contain("- `Plugin.licence`"));
        }
    }

    [Test]
    public void A_tighter_limit_is_breaking()
    {
        Edit("minimum: 0, maximum: 100", "minimum: 0, maximum: 90");

        (int exitCode, string output) = _copy.Run("check", "--against", _before);

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(
            output,
            Does.Contain("Breaking: what worked")
                .And.Contain("[request-property-max-decreased]")
                .And.Contain("- **Breaking:** update_job: ")
        );
    }

    [Test]
    public void A_rename_breaks_the_wire_the_pacts_and_the_callers_and_does_not_compile()
    {
        Edit(
            "        progress: { type: number, format: double, nullable: true, description: 'How much is done, in percent from 0 to 100.' }\n        result",
            "        percent: { type: number, format: double, nullable: true, description: 'How much is done, in percent from 0 to 100.' }\n        result"
        );
        string json = Path.Combine(_copy.Repository.Root, "report", "gate.json");
        string markdown = Path.Combine(_copy.Repository.Root, "report", "gate.md");

        (int exitCode, string output) = _copy.Run("check", "--against", _before, "--json", json, "--markdown", markdown);
        JsonNode report = JsonNode.Parse(File.ReadAllText(json))!;
        string[] codes =
        [
            .. report["checks"]!.AsArray().SelectMany(check => check!["findings"]!.AsArray()).Select(finding => (string)finding!["code"]!),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(2), output);
            Assert.That((int)report["exitCode"]!, Is.EqualTo(2));
            Assert.That(
                codes,
                Does.Contain("response-optional-property-removed")
                    .And.Contain("pact-does-not-fit")
                    .And.Contain("binary CP0002")
                    .And.Contain("source")
                    .And.Contain("sdk-does-not-compile")
            );
            Assert.That(output, Does.Contain("Breaking, and not ready").And.Contain("src/Synapse.Generated/Operations/JobWait.cs("));
            Assert.That(File.ReadAllText(markdown), Does.StartWith("## Breaking, and not ready").And.Contain("| breaking | `` get_job ``"));
        }
    }

    [TestCase("paths:\n", "paths: [\n", "cannot be read", TestName = "Broken YAML is told with its place")]
    [TestCase("schemas/JobPage' }", "schemas/NoSuchPage' }", "NoSuchPage", TestName = "A reference to nothing is told")]
    [TestCase("x-retry: safe", "x-retry: perhaps", "x-retry must be safe or never", TestName = "What the templates refuse is told")]
    public void An_unsound_contract_is_told(string text, string replacement, string reason)
    {
        Edit(text, replacement);

        (int exitCode, string output) = _copy.Run("check", "--against", _before);

        Assert.That(exitCode, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain(reason));
    }

    [Test]
    public void A_file_that_is_not_there_is_a_failure_of_the_gate()
    {
        (int exitCode, string output) = _copy.Run("check", "--against", "no-such-file.yaml");

        Assert.That(exitCode, Is.EqualTo(3));
        Assert.That(output, Does.Contain("no-such-file.yaml"));
    }

    [Test]
    public void Before_a_first_release_the_committed_contract_is_the_measure()
    {
        using var copy = new RepositoryCopy();
        copy.Commit();
        RepositoryCopy.Edit(copy.Repository.Specification, "description: Who wrote it.", "description: The author.");

        Assert.That(Baseline.Find(copy.Repository).Text, Is.EqualTo(RepositoryCopy.Original));
    }

    private void Edit(string text, string replacement) => RepositoryCopy.Edit(_copy.Repository.Specification, text, replacement);
}
