using Synapse.ContractGeneration.Checks;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Types;

/// <summary>The types of schemas whose mark says what their form does not.</summary>
internal sealed class MarkedTypes(SchemaTypes types, ProblemList problems)
{
    private static readonly string[] Marks = ["x-hand-written", "x-known-values", "x-type", "x-page-of", "x-list-of", "x-expandable"];
    private static readonly string[] PageFields = ["count", "next", "previous", "results"];

    public static bool IsMarked(MapNode schema) => Marks.Any(mark => schema.Find(mark) is not null);

    public CsType? Decide(MapNode schema, Func<string> name, string schemaName, EnumTypes enums)
    {
        Member[] marks = [.. Marks.Select(schema.Find).OfType<Member>()];
        if (marks.Length > 1)
        {
            problems.Add(marks[1].Place, ProblemCode.Mark, $"{marks[1].Name} and {marks[0].Name} exclude each other: remove one.");
            return null;
        }

        return marks[0].Name switch
        {
            "x-hand-written" => ByHand(schema, marks[0], schemaName),
            "x-known-values" => enums.DeclareKnown(schema, name, schemaName),
            "x-type" => Marked(marks[0], IsOfTypeOf(schema, marks[0]), "of a JSON type that it has", type => type),
            "x-page-of" => Page(schema, marks[0]),
            "x-list-of" => Marked(marks[0], IsListOf(schema, marks[0].Value), "anyOf with an array of it, and itself", CsType.OneOrMany),
            _ => Marked(marks[0], IsIdOr(schema, marks[0].Value), "anyOf with { type: integer }, and itself", CsType.Expandable),
        };
    }

    /// <summary>
    /// A union without a mark, which is refused but for texts of several formats, and for an object and the string that may stand for it.
    /// </summary>
    public CsType? Union(MapNode schema)
    {
        Node[] parts = [.. schema.List("anyOf").Concat(schema.List("oneOf"))];
        if (parts is [var only])
        {
            return types.Of(only, "Value");
        }

        // As Django's tools write an email address that may be blank.
        if (parts.Length > 1 && parts.All(IsText))
        {
            return Formats.String;
        }

        return parts is [var first, MapNode second] && second.Text("type") == "string"
            && References.Name(first, "schemas") is { } name
            && types.References.Resolve(first, "schemas")?.Find("x-string-form") is not null
                ? types.OfName(name, first.Place)
                : types.Refuse(
                    schema,
                    "A union of schemas has no C# type: write one schema with every field, or {} for JSON of any form, or one of the marks "
                        + "x-type, x-expandable, x-list-of, x-page-of.");
    }

    private bool IsText(Node part) =>
        types.References.Resolve(part, "schemas") is { } schema && schema.Text("type") == "string"
        && schema.Text("format") != "binary" && schema.Find("enum") is null && !IsMarked(schema);

    private CsType? ByHand(MapNode schema, Member mark, string schemaName)
    {
        string kind = Text(mark.Value);
        string name = types.Names.Of(schemaName);
        if (kind != "error" && !ReservedNames.HasType(name))
        {
            problems.Add(
                mark.Place, ProblemCode.Mark,
                $"There is no type {name} in src/Synapse.Generated: write it, or remove x-hand-written.");
            return null;
        }

        // What it consists of is declared as well.
        foreach (Node part in schema.List("anyOf").Where(part => References.Name(part, "schemas") is not null))
        {
            types.Of(part, name);
        }

        return kind == "error" ? Formats.FreeForm : CsType.Declared(name, isStruct: kind == "struct");
    }

    private CsType? Page(MapNode schema, Member mark)
    {
        if (Marked(mark, IsPageOf(schema, mark.Value), "an object with results, an array of it", CsType.PageOf) is not { } page)
        {
            return null;
        }

        Member? unknown = schema.List("anyOf").Prepend(schema)
            .Select(part => (part as MapNode)?.Map("properties"))
            .SelectMany(properties => properties?.Members ?? [])
            .FirstOrDefault(property => !PageFields.Contains(property.Name));
        if (unknown is not null)
        {
            problems.Add(
                unknown.Place,
                ProblemCode.Mark,
                $"A page has {string.Join(", ", PageFields)} and no {unknown.Name}: remove the field, or the mark x-page-of.");
        }

        return page;
    }

    private CsType? Marked(Member mark, bool fits, string form, Func<CsType, CsType> make)
    {
        string name = Text(mark.Value);
        if (types.References.Resolve(Reference(mark), "schemas") is null)
        {
            problems.Add(mark.Value.Place, ProblemCode.Mark, $"{mark.Name} names {name}, which is not in components/schemas.");
            return null;
        }

        if (!fits)
        {
            problems.Add(mark.Place, ProblemCode.Mark, $"A schema with {mark.Name}: {name} must be {form}.");
            return null;
        }

        return types.OfName(name, mark.Place) is { } type ? make(type) : null;
    }

    private bool IsOfTypeOf(MapNode schema, Member mark)
    {
        string[] own = [.. JsonTypes(schema)];
        return own.Length > 0 && own.All(JsonTypes(Reference(mark)).Contains);
    }

    private IEnumerable<string> JsonTypes(Node node) =>
        types.References.Resolve(node, "schemas") is not { } schema ? []
        : schema.Text("type") is { } type ? [type]
        : schema.List("anyOf").Concat(schema.List("allOf")).SelectMany(JsonTypes);

    private static MapNode Reference(Member mark) => new(mark.Place,
        [new Member(mark.Place, "$ref", new ScalarNode(mark.Place, $"#/components/schemas/{Text(mark.Value)}", IsQuoted: true))]);

    private static bool IsPageOf(MapNode schema, Node name) =>
        schema.List("anyOf").Prepend(schema).OfType<MapNode>().Any(part => IsArrayOf(part.Map("properties")?.Map("results"), name));

    private static bool IsListOf(MapNode schema, Node name) => schema.List("anyOf").Any(part => IsArrayOf(part as MapNode, name));

    private static bool IsIdOr(MapNode schema, Node name) =>
        schema.List("anyOf").ToArray() is [MapNode id, var value] && id.Text("type") == "integer" && IsNamed(value, name);

    private static bool IsArrayOf(MapNode? schema, Node name) =>
        schema?["items"] is { } items
        && (IsNamed(items, name) || ((items as MapNode)?.List("anyOf").Any(part => IsNamed(part, name)) ?? false));

    private static string Text(Node node) => (node as ScalarNode)?.Text ?? "";

    private static bool IsNamed(Node node, Node name) => References.Name(node, "schemas") is { } reference && reference == Text(name);
}
