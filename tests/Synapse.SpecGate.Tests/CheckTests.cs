using Synapse.ContractFiles.Pacts;
using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Reports;
using Synapse.SpecGate.Tests.Edits;
using Synapse.TestSupport;

namespace Synapse.SpecGate.Tests;

/// <summary>What the whole gate says about an edit of the YAML.</summary>
internal sealed class CheckTests
{
    private const string Author = "        author: { type: string, nullable: true, description: Who wrote it. }\n";
    private const string Progress =
        "{ type: number, format: double, nullable: true, description: 'How much is done, in percent from 0 to 100.' }";

    private static readonly string OtherWords = Edit("description: Who wrote it.", "description: The author.");

    private static readonly string Unknown =
        Edit("{ type: string, description: Its version. }", "{ type: string, writeOnly: false, description: Its version. }");

    private static readonly string NewField = Edit(
        Author, Author + "        licence: { type: string, nullable: true, description: Under which terms it may be used. }\n");

    private static readonly string NewOperation = Edit("  /logs/:\n", """
          /jobs/{id}/cancel/:
            post:
              operationId: cancel_job
              tags: [jobs]
              summary: Cancels a job.
              x-retry: safe
              parameters:
                - { name: id, in: path, required: true, description: The job's id., schema: { $ref: '#/components/schemas/JobId' } }
              responses:
                '200': { description: The job., content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
                '404': { $ref: '#/components/responses/NotFound' }
          /logs/:

        """.ReplaceLineEndings("\n"));

    private static readonly string NewStream = Edit("  /logs/:\n", """
          /jobs/{id}/events/:
            get:
              operationId: tail_job_events
              tags: [jobs]
              summary: Follows the events of a job.
              x-retry: safe
              x-stream: true
              parameters:
                - { name: id, in: path, required: true, description: The job's id., schema: { $ref: '#/components/schemas/JobId' } }
              responses:
                '200': { description: The events., content: { text/event-stream: { schema: { type: string }, example: a } } }
                '404': { $ref: '#/components/responses/NotFound' }
          /logs/:

        """.ReplaceLineEndings("\n"));

    private static readonly string NewError = Edit("'404': { $ref", "'410': { description: Gone. }\n        '404': { $ref");

    private static readonly string Renamed = Edit($"progress: {Progress}\n        result", $"percent: {Progress}\n        result");

    private static readonly string NeverNull = ContractEdit.Apply(
        new ContractEdit("required", ["components", "schemas", "Agent"], node => node["required"]!.AsArray().Add("name")),
        new ContractEdit("not null", ["components", "schemas", "Agent", "properties", "name"], node => node.Remove("nullable")));

    private static readonly TestCaseData[] Unsound =
    [
        Case("paths:\n", "paths: [\n", "unreadable"),
        Case("openapi: 3.0.3\n", "openapi: 3.0.3\nopenapi: 3.0.3\n", "unreadable"),
        Case("schemas/JobPage' }", "schemas/NoSuchPage' }", "unreadable"),
        Case("AgentStatus:\n      type: string", "AgentStatus:\n      type: strng", "struct"),
        Case("x-retry: safe", "x-retry: perhaps", "SYN1006"),
        Case("operationId: get_plugin\n", "operationId: create_plugin\n", "operation-operationId-unique"),
        Case("/plugins/{id}/run/:", "/plugins/{plugin}/run/:", "path-parameters-defined"),
        Case("style: form, explode: true", "style: form, explode: false", "SYN1004"),
    ];

    private static readonly TestCaseData[] WithoutStatus = [Case("'404': { $ref", "default: { $ref"), Case("'404': { $ref", "4XX: { $ref")];

    // Tools that are slow to start look at all of them at once.
    private static readonly Lazy<IReadOnlyDictionary<string, GateReport>> Reports = new(() => SharedGate.CheckAll(
    [
        SharedGate.Contract, OtherWords, Unknown, NewField, NewOperation, NewStream, NewError, Renamed, NeverNull,
        .. Unsound.Concat(WithoutStatus).Select(test => (string)test.Arguments[0]!),
    ]));

    [Test]
    public void The_same_contract_asks_for_nothing()
    {
        GateReport report = Reports.Value[SharedGate.Contract];

        Assert.That((report.ExitCode, report.Findings, report.NextSteps), Is.EqualTo((0, Array.Empty<Finding>(), Array.Empty<NextStep>())));
    }

    [Test]
    public void Other_words_are_harmless()
    {
        GateReport report = Reports.Value[OtherWords];

        Assert.That((report.ExitCode, report.Findings), Is.EqualTo((0, Array.Empty<Finding>())));
    }

    [Test]
    public void A_difference_that_no_check_knows_is_not_called_words()
    {
        GateReport report = Reports.Value[Unknown];

        Assert.That(report.Findings.Select(finding => finding.Code), Is.EqualTo(["other-change"]).AsCollection);
        Assert.That(report.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_new_field_breaks_nobody_and_asks_for_everything_in_order()
    {
        GateReport report = Reports.Value[NewField];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Severity, Is.EqualTo(Severity.Unsound));
            Assert.That(report.Findings.Select(finding => finding.Severity), Has.None.EqualTo(Severity.Breaking));
            Assert.That(
                report.Findings.Where(finding => IsMissing(finding) && finding.Line > 0).Select(finding => (finding.Code, NameOf(finding))),
                Is.EquivalentTo([
                    ("field-without-pact", "PluginContracts.cs"),
                    ("field-not-served", "PluginEndpoints.cs"),
                    ("field-without-vector", "get_plugin.json"),
                ]));
            Assert.That(Codes(report), Does.Contain("api-added").And.Contain(ApiListing.Outdated));
            Assert.That(report.Changelog, Does.Contain("- `Plugin.licence`"));
            Assert.That(
                report.NextSteps.SelectMany(step => step.Commands ?? []),
                Is.EqualTo([
                    "dotnet test tests/Synapse.Emulator.Tests",
                    "dotnet test tests/Synapse.Contract.Tests",
                    "dotnet run --project tests/Synapse.Contract.Tests -- accept",
                    "dotnet test tests/Synapse.Parity",
                    "dotnet run --project tests/Synapse.Coverage.Tests -- report",
                    ApiListing.Command,
                    "dotnet test",
                ]).AsCollection);
        }
    }

    [Test]
    public void A_new_operation_is_missing_in_the_files_that_have_its_neighbours()
    {
        GateReport report = Reports.Value[NewOperation];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                report.Findings.Where(IsMissing).Select(finding => (finding.Code, NameOf(finding), finding.Line is not null)),
                Is.EquivalentTo([
                    ("operation-without-route", "JobEndpoints.cs", true),
                    ("response-without-pact", "JobContracts.cs", true),
                    ("response-without-vector", "cancel_job.json", false),
                ]));
            Assert.That(
                report.NextSteps.SelectMany(step => step.Places),
                Has.Some.Matches(@"^tests/.+/JobContracts\.cs:\d+: .*cancel_job$").And.Some.Matches(@"^src/.+/JobEndpoints\.cs:\d+: "));
        }
    }

    [Test]
    public void A_new_stream_needs_a_command_that_is_written_by_hand()
    {
        GateReport report = Reports.Value[NewStream];

        Assert.That(
            report.Findings.Where(finding => finding.Code == "operation-without-command")
                .Select(finding => (finding.Text, NameOf(finding))),
            Is.EqualTo([("no command calls tail_job_events", "JobTailCommand.cs")]));
    }

    [Test]
    public void An_error_that_no_interaction_has_belongs_to_the_other_errors()
    {
        GateReport report = Reports.Value[NewError];

        Assert.That(
            report.Findings.Where(finding => finding.Code == "response-without-pact").Select(NameOf),
            Is.EqualTo(["ErrorContracts.cs"]).AsCollection);
    }

    [Test]
    public void A_rename_breaks_the_wire_the_pacts_and_the_callers_and_does_not_compile()
    {
        GateReport report = Reports.Value[Renamed];
        Finding[] wire = [.. report.Findings.Where(finding => finding.Code == "response-optional-property-removed")];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.ExitCode, Is.EqualTo(2));
            Assert.That(wire, Has.Length.EqualTo(1), "One field, said once.");
            Assert.That(wire[0].Place.Split(", "), Is.EquivalentTo(["get_job", "list_jobs", "update_job"]));
            Assert.That(Codes(report), Does.Contain("pact-does-not-fit").And.Contain("api-removed").And.Contain("sdk-does-not-compile"));
            Assert.That(
                report.Findings.Where(finding => finding.Code == "sdk-does-not-compile").Select(finding => finding.Place),
                Has.All.StartsWith("src/Synapse.Generated/"));
        }
    }

    [Test]
    public void A_value_that_is_never_null_any_more_is_no_new_member()
    {
        GateReport report = Reports.Value[NeverNull];

        Assert.That(
            report.Findings.Where(finding => finding.Code == "api-nullability").Select(finding => finding.Severity),
            Is.EqualTo([Severity.Harmless]).AsCollection);
        Assert.That(Codes(report), Has.None.EqualTo("api-added").And.None.EqualTo("api-removed"));
    }

    [TestCaseSource(nameof(Unsound))]
    public void An_unsound_contract_is_to_be_corrected_first(string contract, string code)
    {
        GateReport report = Reports.Value[contract];

        Assert.That(report.ExitCode, Is.EqualTo(2));
        Assert.That(
            report.Findings.Where(finding => finding.Severity == Severity.Unsound).Select(finding => finding.Code),
            Does.Contain(code));
        Assert.That(report.NextSteps[0].Commands, Is.EqualTo(["dotnet run --project build/SpecGate -- check"]).AsCollection);
    }

    [TestCaseSource(nameof(WithoutStatus))]
    public void Responses_without_a_status_are_read(string contract)
    {
        GateReport report = Reports.Value[contract];

        Assert.That(report.IsComplete, Is.True);
        Assert.That(report.Findings.Select(finding => finding.Severity), Has.None.EqualTo(Severity.Failed));
    }

    [Test]
    public void A_tool_that_has_much_to_say_is_heard_to_the_end()
    {
        // Every interaction has the path of no operation: more than a pipe takes at a time.
        GateReport report = SharedGate.Check(
            [SharedGate.Contract.Replace("\n  /", "\n  /v2/", StringComparison.Ordinal)],
            new Contracts(Repository.OfProgram)).Single();

        int interactions = Pact.LoadAll(Repository.OfProgram.Pacts).Sum(pact => pact.Interactions.Count);
        Assert.That(report.Findings.Count(finding => finding.Code == "pact-does-not-fit"), Is.GreaterThanOrEqualTo(interactions));
        Assert.That(report.Severity, Is.LessThan(Severity.Failed));
    }

    [Test]
    public void A_check_that_fails_is_a_line()
    {
        GateReport report = SharedGate.Check([SharedGate.Contract], new BrokenCheck(), new Operations()).Single();

        Assert.That(report.Results.Select(result => result.Name), Is.EqualTo(["Broken", "Operations"]).AsCollection);
        Assert.That(report.Findings.Single().Severity, Is.EqualTo(Severity.Failed));
        Assert.That(report.ExitCode, Is.EqualTo(3));
    }

    private static string Edit(string text, string replacement) => RepositoryCopy.Replace(SharedGate.Contract, text, replacement);

    // Named by what is written and what the gate calls it.
    private static TestCaseData Case(string text, string replacement, params string[] code) =>
        new TestCaseData([Edit(text, replacement), .. code]).SetArgDisplayNames([replacement, .. code]);

    private static IEnumerable<string> Codes(GateReport report) => report.Findings.Select(finding => finding.Code);

    // What is said of hand-written files.
    private static bool IsMissing(Finding finding) =>
        finding.Code is "field-not-served" or "field-without-pact" or "field-without-vector" or "operation-without-route"
            or "operation-without-command" or "response-without-pact" or "response-without-vector";

    private static string NameOf(Finding finding) => finding.Place.Split('/')[^1];

    private sealed class BrokenCheck : ICheck
    {
        public string Name => "Broken";

        public IEnumerable<Finding> Run(SpecificationChange change) => throw new NotSupportedException("It cannot.");
    }
}
