using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.ContractFiles.Comparison;

namespace Synapse.Coverage.Tests.Comparison;

internal sealed class SpecificationRewriteTests
{
    [TestCase("""{"type":"object"}""", """{"type":"object","additionalProperties":{}}""")]
    [TestCase(
        """{"type":"object","additionalProperties":true,"properties":{}}""",
        """{"type":"object","additionalProperties":{},"properties":{}}"""
    )]
    [TestCase("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""")]
    [TestCase("""{"type":"object","additionalProperties":false}""", """{"type":"object","additionalProperties":false}""")]
    [TestCase("""{"nullable":true}""", "{}")]
    [TestCase("""{"nullable":true,"type":"string"}""", """{"nullable":true,"type":"string"}""")]
    [TestCase("""{"nullable":true,"allOf":[{"$ref":"#/a"}]}""", """{"anyOf":[{"$ref":"#/a"},{"enum":[null]}]}""")]
    [TestCase(
        """{"nullable":true,"allOf":[{"$ref":"#/a"},{"$ref":"#/b"}]}""",
        """{"anyOf":[{"allOf":[{"$ref":"#/a"},{"$ref":"#/b"}]},{"enum":[null]}]}"""
    )]
    [TestCase(
        """{"nullable":true,"anyOf":[{"type":"integer"},{"type":"string"}]}""",
        """{"anyOf":[{"type":"integer"},{"type":"string"},{"enum":[null]}]}"""
    )]
    public void A_schema_keeps_its_meaning(string schema, string rewritten)
    {
        var specification = new JsonObject
        {
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["A"] = JsonNode.Parse(schema) } },
        };

        Assert.That(SpecificationRewrite.Rewrite(specification)["components"]!["schemas"]!["A"]!.ToJsonString(), Is.EqualTo(rewritten));
    }
}
