using NUnit.Framework;
using Synapse.ContractFiles.Comparison;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Coverage.Tests.Comparison;

/// <summary>The tool sees mistakes in a pact, read against the real specification: without this, silence would prove nothing.</summary>
internal sealed class ComparatorMistakeTests
{
    private const string Plugin =
        """{"method": "GET", "path": "/plugins/123/", "headers": {"Synapse-Access-Token": ["Token access-token"]}}""";

    private static IEnumerable<TestCaseData> Mistakes =>
        [
            Mistake("", Plugin, Answer("""{"id": 123, "name": "욜로", "configuration": {"any": ["thing"]}, "created": null}""")),
            Mistake("response.body.incompatible", Plugin, Answer("""{"id": "123"}""")),
            Mistake("response.body.incompatible", Plugin, Answer("""{"id": 123, "title": "no such field"}""")),
            Mistake("response.status.unknown", Plugin, Answer("""{"id": 123}""", 418)),
            Mistake("request.path-or-method.unknown", Plugin.Replace("/123/", "/123", StringComparison.Ordinal), Answer("""{"id": 123}""")),
            Mistake(
                "request.query.unknown",
                Plugin.Replace("\"headers\"", "\"query\": {\"verbose\": [\"1\"]}, \"headers\"", StringComparison.Ordinal),
                Answer("""{"id": 123}""")
            ),
        ];

    [TestCaseSource(nameof(Mistakes))]
    public void The_tool_sees(string code, string request, string response)
    {
        string pact = Path.Combine(AppContext.BaseDirectory, $"mistake-{Guid.NewGuid():N}.json");
        File.WriteAllText(pact, $$$"""
            {"consumer": {"name": "c"}, "provider": {"name": "p"}, "metadata": {"pactSpecification": {"version": "4.0"}},
             "interactions": [{"type": "Synchronous/HTTP", "description": "a plugin", "pending": false,
              "request": {{{request}}}, "response": {{{response}}}}]}
            """);
        try
        {
            IReadOnlyList<ToolFinding> findings = OpenApiPactComparator.Compare(
                SpecificationDocument.Load(RepositoryFolder.Contract),
                [pact]
            );

            Assert.That(
                findings.Select(finding => finding.Code).Distinct(),
                Is.EqualTo(code.Length == 0 ? [] : new[] { code }).AsCollection
            );
        }
        finally
        {
            File.Delete(pact);
        }
    }

    private static TestCaseData Mistake(string code, string request, string response) =>
        new TestCaseData(code, request, response).SetArgDisplayNames(
            code.Length == 0 ? "nothing where nothing is wrong" : code,
            response.Length < 90 ? request[..40] : ""
        );

    private static string Answer(string body, int status = 200) =>
        $$"""
        {"status": {{status}}, "headers": {"Content-Type": ["application/json"]},
         "body": {"content": {{body}}, "contentType": "application/json", "encoded": false} }
        """;
}
