using Synapse.SpecGate.Checks;
using Synapse.TestSupport;

namespace Synapse.SpecGate.Tests.Checks;

/// <summary>Each rule of openapi/redocly.yaml sees what it is for.</summary>
internal sealed class LintTests
{
    private static readonly (string Rule, string Text, string Replacement)[] Violations =
    [
        ("synapse/path-ends-with-slash", "  /plugins/{id}/run/:\n", "  /plugins/{id}/run:\n"),
        ("synapse/operation-id-snake-case", "operationId: get_plugin\n", "operationId: getPlugin\n"),
        ("operation-operationId", "      operationId: get_plugin\n", ""),
        ("synapse/schema-has-example", "      example: { detail: Not found. }\n", ""),
        (
            "synapse/no-inline-enum",
            "        version: { type: string, nullable: true, description: Its version. }",
            "        version: { type: string, enum: ['1'], nullable: true, description: Its version. }"
        ),
        ("no-invalid-schema-examples", "example: { detail: Not found. }", "example: { detail: 404 }"),
        (
            "operation-4xx-response",
            "        '401': { $ref: '#/components/responses/Unauthorized' }\n"
                + "        '403': { $ref: '#/components/responses/Forbidden' }\n"
                + "        '404': { $ref: '#/components/responses/PageNotFound' }\n"
                + "        '429': { $ref: '#/components/responses/TooManyRequests' }\n",
            ""
        ),
        ("struct", "AgentStatus:\n      type: string", "AgentStatus:\n      type: strng"),
        ("", "Who wrote it.", "The author."),
    ];

    private readonly Lazy<IReadOnlyList<GateReport>> _reports = new(() => SharedGate.Check(
        Violations.Select(violation => RepositoryCopy.Replace(SharedGate.Contract, violation.Text, violation.Replacement)),
        new Lint(Repository.OfProgram)));

    [Test]
    public void A_rule_sees_its_violation([Range(0, 8)] int violation)
    {
        string rule = Violations[violation].Rule;
        IEnumerable<string> seen = _reports.Value[violation].Findings
            .Where(finding => finding.Severity == Severity.Unsound)
            .Select(finding => finding.Code)
            .Distinct();

        Assert.That(seen, rule.Length == 0 ? Is.Empty : Does.Contain(rule));
    }
}
