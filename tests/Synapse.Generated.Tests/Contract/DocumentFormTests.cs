using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Contract;

/// <summary>What holds for the whole document, whatever is added to it.</summary>
internal sealed class DocumentFormTests
{
    [Test]
    public void Every_path_starts_and_ends_with_a_slash() =>
        Assert.That(ContractDocument.Paths.Select(path => path.Key), Is.All.StartsWith("/").And.All.EndsWith("/"));

    [Test]
    public void Every_operation_id_is_unique_and_in_snake_case()
    {
        Assert.That(ContractDocument.Operations.Select(operation => operation.Id), Is.Unique);
        Assert.That(ContractDocument.Operations.Select(operation => operation.Id), Is.All.Match("^[a-z]+(_[a-z]+)+$"));
    }

    [Test]
    public void Every_schema_has_a_description_and_an_example()
    {
        Assert.That(ContractDocument.Schemas.Where(schema => schema.Value!["example"] is null).Select(schema => schema.Key), Is.Empty);
        Assert.That(ContractDocument.Schemas.Where(schema => IsBlank(schema.Value!["description"])).Select(schema => schema.Key), Is.Empty);
    }

    [Test]
    public void Every_property_has_a_description() =>
        Assert.That(
            from schema in ContractDocument.Schemas
            from node in ContractDocument.Descend(schema.Value!)
            from property in node["properties"] as JsonObject ?? []
            where IsBlank(property.Value!["description"])
            select $"{schema.Key}.{property.Key}",
            Is.Empty);

    [Test]
    public void Every_parameter_has_a_description_and_an_example() =>
        Assert.That(
            from operation in ContractDocument.Operations
            from parameter in operation.Parameters
            where IsBlank(parameter["description"]) || parameter["example"] is null
            select $"{operation.Id}.{(string?)parameter["name"]}",
            Is.Empty);

    [Test]
    public void Every_operation_has_a_summary_and_each_response_a_description()
    {
        Assert.That(
            ContractDocument.Operations.Where(operation => IsBlank(operation.Node["summary"])).Select(operation => operation.Id),
            Is.Empty
        );
        Assert.That(
            from operation in ContractDocument.Operations
            from response in operation.Node["responses"]!.AsObject()
            where IsBlank(ContractDocument.Resolve(response.Value)?["description"])
            select $"{operation.Id} {response.Key}",
            Is.Empty);
    }

    [Test]
    public void Every_reference_leads_somewhere()
    {
        JsonObject[] references = [.. ContractDocument.Descend(ContractDocument.Root).Where(node => node["$ref"] is not null)];
        Assert.That(references, Is.Not.Empty);
        Assert.That(references.Where(node => ContractDocument.Resolve(node) is null).Select(node => (string?)node["$ref"]), Is.Empty);
    }

    [Test]
    public void Every_schema_is_used()
    {
        var used = ContractDocument.Descend(ContractDocument.Root).Select(node => (string?)node["$ref"]).ToHashSet();
        Assert.That(ContractDocument.SchemaNames.Where(name => !used.Contains("#/components/schemas/" + name)), Is.Empty);
    }

    [Test]
    public void Every_path_parameter_occurs_in_its_path_and_the_other_way_round() =>
        Assert.That(
            from operation in ContractDocument.Operations
            let declared = operation
                .Parameters.Where(parameter => (string?)parameter["in"] == "path")
                .Select(parameter => "{" + (string?)parameter["name"] + "}")
            let named = operation.Path.Split('/').Where(step => step.StartsWith('{'))
            where !declared.Order().SequenceEqual(named.Order())
            select operation.Id,
            Is.Empty);

    [Test]
    public void Every_path_parameter_is_required() =>
        Assert.That(
            from operation in ContractDocument.Operations
            from parameter in operation.Parameters
            where (string?)parameter["in"] == "path" && (bool?)parameter["required"] != true
            select operation.Id,
            Is.Empty);

    [TestCase("429")]
    [TestCase("503")]
    public void An_answer_that_asks_to_come_back_says_when(string status) =>
        Assert.That(
            from operation in ContractDocument.Operations
            where
                ContractDocument.Resolve(ContractDocument.Resolve(operation.Node["responses"]![status])?["headers"]?["Retry-After"]) is null
            select operation.Id,
            Is.Empty);

    [Test]
    public void Every_error_has_a_body_of_its_kind() =>
        Assert.That(
            from operation in ContractDocument.Operations
            from response in operation.Node["responses"]!.AsObject()
            where response.Key[0] != '2'
            let expected = "application/json " + (response.Key == "400" ? "ValidationError" : "Error")
            where !ContractOperation.Content(response.Value).SequenceEqual([expected])
            select $"{operation.Id} {response.Key}",
            Is.Empty);

    private static bool IsBlank(JsonNode? text) => string.IsNullOrWhiteSpace((string?)text);
}
