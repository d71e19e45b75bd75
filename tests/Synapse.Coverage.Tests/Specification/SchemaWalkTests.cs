using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.ContractFiles.Specification;

namespace Synapse.Coverage.Tests.Specification;

internal sealed class SchemaWalkTests
{
    private static readonly SpecificationDocument Document = SpecificationDocument.Parse("""
        paths: {}
        components:
          schemas:
            ThingPage:
              x-page-of: Thing
              anyOf:
                - type: object
                  properties: { count: { type: integer }, results: { type: array, items: { $ref: '#/components/schemas/Thing' } } }
                - { type: array, items: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: string }] } }
            Thing:
              type: object
              properties:
                id: { allOf: [{ $ref: '#/components/schemas/Id' }], nullable: true }
                part: { $ref: '#/components/schemas/Thing' }
                owner: { anyOf: [{ type: integer }, { $ref: '#/components/schemas/Owner' }] }
                meta: { type: object }
                status: { $ref: '#/components/schemas/Status' }
            Id: { anyOf: [{ type: integer }, { type: string }] }
            Owner: { type: object, properties: { name: { type: string } } }
            KnownStatus: { type: string, enum: [a] }
            Status: { anyOf: [{ $ref: '#/components/schemas/KnownStatus' }, { type: string }] }
        """);

    private static readonly JsonObject Page = new() { ["$ref"] = "#/components/schemas/ThingPage" };

    [Test]
    public void The_fields_of_a_schema_are_named_after_the_schemas_that_define_them() =>
        Assert.That(new SchemaWalk(Document, withKinds: false).Fields(Page, "list"), Is.EquivalentTo(
            ["Page.count", "Page.results", "Thing.id", "Thing.part", "Thing.owner", "Thing.meta", "Thing.status", "Owner.name"]));

    [Test]
    public void The_kinds_between_which_a_schema_leaves_the_choice_are_fields_too() =>
        Assert.That(
            new SchemaWalk(Document, withKinds: true).Fields(Page, "list").Where(name => name.Contains(" as ", StringComparison.Ordinal)),
            Is.EquivalentTo([
                "Page as object",
                "Page as array",
                "Thing as object",
                "Thing as string",
                "Id as integer",
                "Id as string",
                "Thing.owner as integer",
                "Thing.owner as object",
            ])
        );

    [TestCase("""{"count": 1, "results": []}""", "Page as object", "Page.count", "Page.results")]
    [TestCase(
        """[{"id": 7, "owner": 8}]""",
        "Page as array",
        "Thing as object",
        "Thing.id",
        "Id as integer",
        "Thing.owner",
        "Thing.owner as integer"
    )]
    [TestCase(
        """[{"id": "7", "owner": {"name": "a"}}]""",
        "Page as array",
        "Thing as object",
        "Thing.id",
        "Id as string",
        "Thing.owner",
        "Thing.owner as object",
        "Owner.name"
    )]
    [TestCase("""[{"part": {"part": {"meta": {}}}}]""", "Page as array", "Thing as object", "Thing.part", "Thing.meta")]
    [TestCase("""{"results": [{"id": null}, null]}""", "Page as object", "Page.results")]
    [TestCase("""[{"no such": 1, "Id": 2}]""", "Page as array", "Thing as object")]
    [TestCase("""["a thing"]""", "Page as array", "Thing as string")]
    [TestCase("""[[{"id": 7}]]""", "Page as array")]
    [TestCase("null")]
    public void A_value_has_the_fields_that_are_in_it_and_not_null(string json, params string[] fields) =>
        Assert.That(new SchemaWalk(Document, withKinds: true).FieldsOf(JsonNode.Parse(json), Page, "list"), Is.EquivalentTo(fields));
}
