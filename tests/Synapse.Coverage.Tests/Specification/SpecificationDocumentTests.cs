using NUnit.Framework;
using Synapse.ContractFiles.Specification;

namespace Synapse.Coverage.Tests.Specification;

internal sealed class SpecificationDocumentTests
{
    private static readonly SpecificationDocument Document = SpecificationDocument.Parse("""
        paths:
          /things/:
            parameters: []
            get:
              operationId: list_things
              parameters:
                - $ref: '#/components/parameters/Page'
                - { name: id, in: path }
              responses: { '200': { description: Things }, '429': { $ref: '#/components/responses/Busy' } }
          /things/{id}/: { get: { operationId: get_thing, responses: { '200': { description: A thing } } } }
          /things/latest/: { get: { operationId: get_latest_thing, responses: { '200': { description: A thing } } } }
          /things/{id}/tail/: { get: { operationId: tail_thing, x-stream: true, responses: { '200': { description: Lines } } } }
        components:
          parameters: { Page: { name: page, in: query } }
          responses: { Busy: { headers: { Retry-After: {} }, content: { application/json: { schema: { type: object } } } } }
          securitySchemes: { Token: { type: apiKey, in: header, name: Authorization } }
        """);

    [TestCase("GET", "/things/", "list_things")]
    [TestCase("GET", "/things/7/", "get_thing")]
    [TestCase("GET", "/things/latest/", "get_latest_thing")]
    [TestCase("GET", "/things/7/tail/", "tail_thing")]
    [TestCase("GET", "/async/things/7/tail/", "tail_thing")]
    [TestCase("GET", "/things", null)]
    [TestCase("GET", "/things/7", null)]
    [TestCase("GET", "/things/7/8/", null)]
    [TestCase("GET", "/async/things/7/", null)]
    [TestCase("GET", "/api/things/7/", null)]
    [TestCase("POST", "/things/", null)]
    public void A_request_belongs_to_the_operation_of_its_method_and_its_whole_path(string method, string path, string? operation) =>
        Assert.That(Document.Find(method, path)?.Id, Is.EqualTo(operation));

    [Test]
    public void An_operation_has_the_parameters_and_answers_to_which_it_refers()
    {
        Operation operation = Document.Find("GET", "/things/")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(operation.Statuses, Is.EqualTo([200, 429]).AsCollection);
            Assert.That(operation.QueryParameters, Is.EqualTo(["page"]).AsCollection);
            Assert.That(operation.ResponseHeaders(429), Is.EqualTo(["Retry-After"]).AsCollection);
            Assert.That(operation.ResponseContent(429).Keys, Is.EqualTo(["application/json"]).AsCollection);
            Assert.That(operation.ResponseContent(200), Is.Empty);
            Assert.That(operation.RequestContent, Is.Empty);
            Assert.That(Document.CredentialHeaders, Is.EqualTo(["Authorization"]).AsCollection);
        }
    }

    [Test]
    public void A_reference_that_leads_nowhere_is_an_error() =>
        Assert.That(
            () =>
                SpecificationDocument
                    .Parse(
                        "paths: { /a/: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/No' }], responses: {} } } }"
                    )
                    .Operations[0]
                    .QueryParameters.ToArray(),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("#/components/parameters/No")
        );
}
