using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Types;

/// <summary>
/// Enums: open sets of values. They are written as <c>enum</c>; as texts with <c>x-known-values</c>; or as Django's tools write a choice
/// that may be blank or null, a union of enums.
/// </summary>
internal sealed class EnumTypes(SchemaTypes types)
{
    /// <summary>Whether null is one of the values that an enum lists.</summary>
    public bool AdmitsNull(MapNode schema) =>
        schema.List("enum").Any(value => value is ScalarNode { IsNull: true })
        || schema.List("oneOf").Concat(schema.List("anyOf")).Any(part =>
            types.References.Resolve(part, "schemas") is { } resolved && IsEnum(resolved) && AdmitsNull(resolved));

    public CsType? Declare(MapNode schema, Func<string> name, string schemaName, string keyword = "enum")
    {
        bool isInteger = schema.Text("type") == "integer";
        ScalarNode[] values = [.. Values(schema, keyword)];
        if (values.FirstOrDefault(value => isInteger && Scalars.Integer(value) is null) is { } wrong)
        {
            return types.Refuse(wrong, "A value of an integer enum must be an integer.");
        }

        if (values.FirstOrDefault(value => !isInteger && Scalars.String(value) is null) is { } unquoted)
        {
            return types.Refuse(unquoted, $"A value of a string enum must be a text: write '{unquoted.Text}' in quotes.");
        }

        if (values.GroupBy(value => value.Text, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return types.Refuse(twice.Last(), $"The value {twice.Key} stands twice in this enum: remove one.");
        }

        return Declare(schema, name, schemaName, isInteger, values);
    }

    public CsType? DeclareKnown(MapNode schema, Func<string> name, string schemaName) =>
        schema.Text("type") == "string" && schema.Find("enum") is null && schema.Find("format") is null
            ? Declare(schema, name, schemaName, "x-known-values")
            : types.Refuse(schema, "A schema with x-known-values must be of type: string, without enum and format.");

    /// <summary>A union of enums is an enum of all their values.</summary>
    /// <returns>Whether it is such a union; <paramref name="type" /> is null if it is one with a problem.</returns>
    public bool TryUnion(MapNode schema, Func<string> name, string schemaName, out CsType? type)
    {
        type = null;
        Node[] parts = [.. schema.List("oneOf").Concat(schema.List("anyOf"))];
        MapNode?[] resolved = [.. parts.Select(part => types.References.Resolve(part, "schemas"))];
        if (resolved.Length == 0 || resolved.Any(part => part is null || !IsEnum(part)))
        {
            return false;
        }

        // One that has values beside blank and null names the type.
        (Node Part, MapNode Schema)[] named =
        [
            .. parts.Zip(resolved.OfType<MapNode>()).Where(pair =>
                pair.Second.List("enum").OfType<ScalarNode>().Any(value => !value.IsNull && value.Text.Length > 0)),
        ];
        if (named is [var (only, _)])
        {
            type = types.Of(only, schemaName);
            return true;
        }

        ScalarNode[] values = [.. resolved.SelectMany(part => Values(part!))];
        type = Declare(schema, name, schemaName, isInteger: false, values.DistinctBy(value => value.Text));
        return true;
    }

    private static IEnumerable<ScalarNode> Values(MapNode schema, string keyword = "enum") =>
        schema.List(keyword).OfType<ScalarNode>().Where(value => !value.IsNull);

    private static bool IsEnum(MapNode schema) => schema.Find("enum") is not null;

    private CsType Declare(MapNode schema, Func<string> name, string schemaName, bool isInteger, IEnumerable<ScalarNode> values)
    {
        string declared = name();
        string[] wires = [.. values.Select(value => value.Text).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, string> names = new NameScope(ReservedNames.OfEnum(declared)).TakeAll(wires, Identifier.Pascal);
        types.Declarations.Add(new EnumType(
            declared, schemaName, schema.Text("description") ?? "", schema.Place, isInteger,
            [.. wires.Select(wire => new EnumValue(wire, names[wire]))]));
        return CsType.Declared(declared, isStruct: true) with { Text = "WireText.Of({0}.IsUnset, {0}.ToString())" };
    }
}
