using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Types;

/// <summary>Classes for objects with known fields.</summary>
internal sealed class ModelTypes(SchemaTypes types, ProblemList problems)
{
    public CsType? Declare(MapNode schema, Func<string> name, string schemaName) =>
        Declare(schema, name, schemaName, schema.Map("properties")?.Members ?? [], [.. RequiredOf(schema)]);

    /// <summary>An <c>allOf</c> of several: one class with the fields of all.</summary>
    public CsType? Compose(MapNode schema, Func<string> name, string schemaName)
    {
        var fields = new List<Member>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        return Collect(schema, fields, required) ? Declare(schema, name, schemaName, fields, required) : null;
    }

    private bool Collect(MapNode schema, List<Member> fields, HashSet<string> required)
    {
        foreach (Node part in schema.List("allOf"))
        {
            if (types.References.Resolve(part, "schemas") is not { } resolved)
            {
                return false;
            }

            bool isObject = ((string[])["allOf", "properties", "required"]).Any(keyword => resolved.Find(keyword) is not null);
            if (!isObject)
            {
                types.Refuse(part, "allOf of several schemas takes objects with properties only: write one schema instead.");
                return false;
            }

            if (!Collect(resolved, fields, required))
            {
                return false;
            }
        }

        foreach (Member field in schema.Map("properties")?.Members ?? [])
        {
            // What is written later says more of the same field.
            fields.RemoveAll(other => other.Name == field.Name);
            fields.Add(field);
        }

        required.UnionWith(RequiredOf(schema));
        return true;
    }

    private CsType? Declare(MapNode schema, Func<string> name, string schemaName, IReadOnlyList<Member> fields, HashSet<string> required)
    {
        string declared = name();
        CsType type = types.Announce(schema, schemaName, CsType.Declared(declared, isStruct: false));
        IEnumerable<ScalarNode> named = schema.List("required").OfType<ScalarNode>();
        foreach (ScalarNode unknown in named.Where(item => fields.All(field => field.Name != item.Text)))
        {
            problems.Add(unknown.Place, ProblemCode.Structure, $"required names {unknown.Text}, which is not among the properties.");
        }

        IReadOnlyDictionary<string, string> names = new NameScope(ReservedNames.OfModel(declared))
            .TakeAll(fields.Select(field => field.Name), Identifier.Pascal);
        IEnumerable<Member> second = fields.Select(field => (field.Value as MapNode)?.Find("x-also")).OfType<Member>();
        foreach (Member also in second.Where(also => names.ContainsKey(Text(also.Value))))
        {
            problems.Add(also.Value.Place, ProblemCode.Mark, $"x-also names {Text(also.Value)}, which is a property itself.");
        }

        int place = types.Declarations.Count;
        ModelMember[] members = [.. fields.Select(field => ToMember(field, declared, names[field.Name], required)).OfType<ModelMember>()];
        types.Declarations.Insert(place, new ModelType(declared, schemaName, schema.Text("description") ?? "", schema.Place, members)
        {
            IsForm = schema.IsTrue("x-multipart"),
            StringForm = StringForm(schema, names),
            RequiredAny = [.. RequiredAny(schema, members)],
        });
        return type;
    }

    private ModelMember? ToMember(Member field, string model, string name, HashSet<string> required)
    {
        if (types.Of(field.Value, model + name) is not { } type || field.Value is not MapNode schema)
        {
            return null;
        }

        return new ModelMember(field.Name, name, type, schema.Text("description") ?? "", field.Place)
        {
            IsRequired = required.Contains(field.Name),
            IsNullable = types.IsNullable(schema),
            SendsNull = types.IsNullable(schema) || types.IsUntyped(schema),
            Also = schema.Text("x-also"),
            IsReadOnly = schema.IsTrue("readOnly"),
            IsWriteOnly = schema.IsTrue("writeOnly"),
            IsDeprecated = schema.IsTrue("deprecated"),
            IsSecret = schema.IsTrue("x-secret"),
            IsJsonText = schema.IsTrue("x-json-text"),
            Bounds = Bounds.Of(types.References.Resolve(schema, "schemas")),
        };
    }

    private string? StringForm(MapNode schema, IReadOnlyDictionary<string, string> names)
    {
        if (schema.Find("x-string-form") is not { Value: ScalarNode field } mark)
        {
            return null;
        }

        if (!names.TryGetValue(field.Text, out string? name))
        {
            problems.Add(mark.Value.Place, ProblemCode.Mark, $"x-string-form names {field.Text}, which is not among the properties.");
        }

        return name;
    }

    private IEnumerable<ModelMember> RequiredAny(MapNode schema, IReadOnlyList<ModelMember> members)
    {
        foreach (Node field in schema.List("x-required-any"))
        {
            if (members.FirstOrDefault(member => member.Wire == Text(field)) is { IsRequired: false } member)
            {
                yield return member;
            }
            else
            {
                problems.Add(
                    field.Place,
                    ProblemCode.Mark,
                    $"x-required-any names {Text(field)}, which is not among the optional properties.");
            }
        }
    }

    private static string Text(Node node) => (node as ScalarNode)?.Text ?? "";

    private static IEnumerable<string> RequiredOf(MapNode schema) =>
        schema.List("required").OfType<ScalarNode>().Select(item => item.Text);
}
