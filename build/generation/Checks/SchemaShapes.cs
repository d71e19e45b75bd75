using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;
using static Synapse.ContractGeneration.Checks.Rules;

namespace Synapse.ContractGeneration.Checks;

/// <summary>The keywords and marks that a schema may have. What they mean together is decided where types are.</summary>
internal static class SchemaShapes
{
    private const string NoUnion = "write one schema with every property, or {} for JSON of any form";

    public static readonly Shape Any = new("A schema", new Dictionary<string, Rule>
    {
        ["title"] = Anything,
        ["description"] = Text,
        ["example"] = Anything,
        ["default"] = Anything,
        ["externalDocs"] = Anything,
        ["deprecated"] = Truth,
        ["nullable"] = Truth,
        ["readOnly"] = Truth,
        ["writeOnly"] = Truth,
        ["type"] = Type,
        ["format"] = Text,
        ["enum"] = List,
        ["minLength"] = Count,
        ["maxLength"] = Count,
        ["pattern"] = Text,
        ["minimum"] = Number,
        ["maximum"] = Number,
        ["exclusiveMinimum"] = Exclusive,
        ["exclusiveMaximum"] = Exclusive,
        ["multipleOf"] = Number,
        ["items"] = Object(() => Any!),
        ["minItems"] = Count,
        ["maxItems"] = Count,
        ["uniqueItems"] = Truth,
        ["properties"] = MapOf(() => Any!),
        ["required"] = Texts,
        ["minProperties"] = Count,
        ["maxProperties"] = Count,
        ["additionalProperties"] = TruthOrSchema,
        ["allOf"] = ListOf(() => Any!),
        ["anyOf"] = ListOf(() => Any!),
        ["oneOf"] = ListOf(() => Any!),
        ["not"] = Refused("not has no C# type: describe the rule in words."),
        ["discriminator"] = Refused($"Discriminators are not supported: {NoUnion}."),
        ["xml"] = Refused("The client sends and reads no XML: remove xml."),
        ["const"] = Refused("const belongs to OpenAPI 3.1: write enum with one value."),
        ["examples"] = Refused("examples belongs to OpenAPI 3.1: write example."),
        ["$defs"] = Refused("$defs belongs to OpenAPI 3.1: move the schemas to components/schemas."),
        ["patternProperties"] = Refused("patternProperties belongs to OpenAPI 3.1: write additionalProperties."),
        ["prefixItems"] = Refused("prefixItems belongs to OpenAPI 3.1: write items with a schema that fits every entry."),
        ["x-page-of"] = Text,
        ["x-list-of"] = Text,
        ["x-expandable"] = Text,
        ["x-string-form"] = Text,
        ["x-multipart"] = Truth,
        ["x-json-text"] = Truth,
        ["x-known-values"] = List,
        ["x-type"] = Text,
        ["x-also"] = Text,
        ["x-required-any"] = Texts,
        ["x-secret"] = Truth,
        ["x-hand-written"] = OneOf("struct", "class", "error"),
        ["x-spec-enum-id"] = Anything,
    })
    { Section = "schemas" };

    private static void Type(ShapeWalk walk, Member member)
    {
        if (member.Value is ListNode)
        {
            walk.Report(
                member.Value, ProblemCode.Unsupported,
                "A list of types belongs to OpenAPI 3.1: write one type, and nullable: true.");
        }
        else
        {
            OneOf("string", "integer", "number", "boolean", "array", "object")(walk, member);
        }
    }

    private static void Exclusive(ShapeWalk walk, Member member)
    {
        if (Scalars.Boolean(member.Value) is null)
        {
            string bound = member.Name == "exclusiveMinimum" ? "minimum" : "maximum";
            walk.Report(
                member.Value, ProblemCode.Structure, $"{member.Name} must be true or false in OpenAPI 3.0: write the number as {bound}.");
        }
    }

    private static void TruthOrSchema(ShapeWalk walk, Member member)
    {
        if (member.Value is MapNode schema)
        {
            walk.Visit(schema, Any);
        }
        else
        {
            Truth(walk, member);
        }
    }
}
