using NUnit.Framework;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.Coverage.Tests.Coverage;

internal sealed class ContractCoverageTests
{
    private static readonly SpecificationDocument Specification = SpecificationDocument.Parse("""
        paths:
          /things/:
            post:
              operationId: create_thing
              parameters: [{ name: dry, in: query }]
              requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
              responses:
                '201': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '429': { headers: { Retry-After: {} } }
        components:
          securitySchemes: { Token: { in: header, name: Authorization } }
          schemas: { Thing: { type: object, properties: { id: { type: integer }, size: { type: integer } } } }
        """);

    private const string Created = """
        {"description": "created",
         "request": {"method": "POST", "path": "/things/", "query": {"dry": ["1"]}, "headers": {"authorization": ["Token a"]},
           "body": {"content": {"name": "a"}, "contentType": "application/json", "encoded": false} },
         "response": {"status": 201, "body": {"content": {"id": 7, "size": 1}, "contentType": "application/json", "encoded": false} } }
        """;

    private const string Busy = """
        {"description": "busy", "request": {"method": "POST", "path": "/things/"},
         "response": {"status": 429, "headers": {"Retry-After": ["5"]} } }
        """;

    [Test]
    public void Nothing_is_missing_when_every_answer_and_field_is_in_an_interaction()
    {
        ContractCoverage coverage = Cover(Created, Busy);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(coverage.MissingResponses, Is.Empty);
            Assert.That(coverage.MissingFields, Is.Empty);
            Assert.That(coverage.Strays, Is.Empty);
            Assert.That(
                coverage.Fields.Keys,
                Is.EquivalentTo([
                    "sent Authorization",
                    "sent create_thing?dry",
                    "sent create_thing.name",
                    "read Thing.id",
                    "read Thing.size",
                    "read 429 Retry-After",
                ])
            );
        }
    }

    [Test]
    public void An_error_without_an_interaction_is_missing() =>
        Assert.That(Cover(Created).MissingResponses, Is.EqualTo(["create_thing × 429"]).AsCollection);

    [Test]
    public void An_error_of_one_operation_covers_that_of_the_others_and_a_success_does_not()
    {
        SpecificationDocument two = SpecificationDocument.Parse("""
            paths:
              /things/:
                get: { operationId: list_things, responses: { '200': { description: a }, '429': { description: b } } }
                post: { operationId: create_thing, responses: { '201': { description: a }, '429': { description: b } } }
            """);

        Assert.That(
            new ContractCoverage(two, [Pact.Parse("a.json", Interactions(Busy))]).MissingResponses,
            Is.EqualTo(["list_things × 200", "create_thing × 201"]).AsCollection);
    }

    [TestCase("\"size\": 1", "\"size\": null", "read Thing.size")]
    [TestCase("\"size\"", "\"siz\"", "read Thing.size")]
    [TestCase("\"name\"", "\"title\"", "sent create_thing.name")]
    [TestCase("\"dry\"", "\"wet\"", "sent create_thing?dry")]
    [TestCase("\"authorization\"", "\"token\"", "sent Authorization")]
    public void A_field_that_no_interaction_has_is_missing(string part, string replacement, string field) =>
        Assert.That(
            Cover(Created.Replace(part, replacement, StringComparison.Ordinal), Busy).MissingFields,
            Is.EqualTo([field]).AsCollection
        );

    [Test]
    public void An_answer_of_another_media_type_shows_no_field() =>
        Assert.That(
            Cover(
                Created.Replace(
                    "7, \"size\": 1}, \"contentType\": \"application/json\"",
                    "7, \"size\": 1}, \"contentType\": \"application/xml\"",
                    StringComparison.Ordinal
                ),
                Busy
            ).MissingFields,
            Is.EqualTo(["read Thing.id", "read Thing.size"]).AsCollection
        );

    [TestCase("/things/", "/things", "POST /things is no operation")]
    [TestCase("POST", "PUT", "PUT /things/ is no operation")]
    [TestCase("429", "418", "create_thing does not document the status 418")]
    public void An_interaction_that_the_specification_does_not_know_is_a_stray(string part, string replacement, string problem)
    {
        ContractCoverage coverage = Cover(Created, Busy, Busy.Replace(part, replacement, StringComparison.Ordinal));

        Assert.That(coverage.Strays.Single(), Does.StartWith("\"busy\" (P): ").And.Contain(problem));
    }

    [Test]
    public void The_table_has_a_row_for_each_operation_and_a_column_for_each_status()
    {
        ContractCoverage coverage = Cover(Created, Created);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                CoverageTable.Write(coverage),
                Is.EqualTo("| Operation | 201 | 429 | Fields |\n| --- | ---: | ---: | ---: |\n| `create_thing` | 2 | 0 | 4/5 |\n")
            );
            Assert.That(
                CoverageTable.Sum(coverage),
                Is.EqualTo("1 operations are in 2 interactions; 5 of 6 fields that are sent or read are in at least one.")
            );
        }
    }

    private static ContractCoverage Cover(params string[] interactions) =>
        new(Specification, [Pact.Parse("a.json", Interactions(interactions))]);

    private static string Interactions(params string[] interactions) =>
        $$"""{"consumer": {"name": "Consumer"}, "provider": {"name": "P"}, "interactions": [{{string.Join(", ", interactions)}}]}""";
}
