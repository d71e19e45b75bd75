using Synapse.ContractGeneration.Checks;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Types;

/// <summary>Decides the C# type of every schema, and declares the types that have to be generated.</summary>
internal sealed class SchemaTypes
{
    private readonly MapNode? _schemas;
    private readonly ProblemList _problems;
    private readonly EnumTypes _enums;
    private readonly ModelTypes _models;
    private readonly MarkedTypes _marked;
    private readonly Dictionary<string, CsType?> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public SchemaTypes(MapNode root, References references, ProblemList problems)
    {
        _schemas = root.Map("components")?.Map("schemas");
        _problems = problems;
        References = references;
        Names = new TypeNames(_schemas, problems);
        _enums = new EnumTypes(this);
        _models = new ModelTypes(this, problems);
        _marked = new MarkedTypes(this, problems);
    }

    public References References { get; }

    public TypeNames Names { get; }

    /// <summary>The types to generate, in the order of the contract.</summary>
    public List<TypeDeclaration> Declarations { get; } = [];

    /// <summary>Decides every schema of <c>components</c>, used or not: each is checked.</summary>
    public void DecideAll()
    {
        foreach (Member schema in _schemas?.Members ?? [])
        {
            OfName(schema.Name, schema.Place);
        }
    }

    /// <summary>The type of a schema.</summary>
    /// <param name="node">The schema or a reference to it.</param>
    /// <param name="name">What a type is called that has to be declared for it.</param>
    /// <returns>The type; null if a problem was reported.</returns>
    public CsType? Of(Node? node, string name)
    {
        if (node is not MapNode schema)
        {
            return null;
        }

        return References.Name(schema, "schemas") is { } reference ? OfName(reference, schema.Place)
            : schema.Find("$ref") is null ? Decide(schema, () => Names.Declare(name), name)
            : null;
    }

    public CsType? OfName(string schema, Place from)
    {
        if (_named.TryGetValue(schema, out CsType? known))
        {
            return known;
        }

        if (_schemas?.Find(schema) is not { } member)
        {
            return null;
        }

        if (!_open.Add(schema))
        {
            // References in a circle were reported where they stand.
            if (References.Resolve(member.Value, "schemas") is null)
            {
                return _named[schema] = null;
            }

            _problems.Add(from, ProblemCode.Type, $"{schema} consists of itself: only a field of a model may refer back.");
            return _named[schema] = null;
        }

        CsType? type = References.Name(member.Value, "schemas") is { } alias ? OfName(alias, member.Place)
            : member.Value is MapNode map && map.Find("$ref") is null ? Decide(map, () => Names.Of(schema), schema)
            : null;
        return _named[schema] = type;
    }

    /// <summary>The declaration of a type; null if it is none that is generated.</summary>
    public TypeDeclaration? Find(string name) => Declarations.FirstOrDefault(declaration => declaration.Name == name);

    /// <summary>Makes a form of a model.</summary>
    public void MakeForm(ModelType model) => Declarations[Declarations.IndexOf(model)] = model with { IsForm = true };

    /// <summary>Whether null is among the values of a schema that has a type, or a union one of whose schemas has null.</summary>
    public bool IsNullable(Node? node) => node is MapNode map
        && (map.IsTrue("nullable") || (map.Find("$ref") is not null && References.Resolve(map, "schemas")?.IsTrue("nullable") == true)
            || (map.List("allOf").ToArray() is [MapNode only] && IsNullable(only))
            || map.List("anyOf").Concat(map.List("oneOf")).Any(IsNullable)
            || _enums.AdmitsNull(map));

    /// <summary>Whether a schema is JSON of any form, null included.</summary>
    public bool IsUntyped(Node node) => References.Resolve(node, "schemas") is { } map
        && !((string[])["type", "enum", "allOf", "anyOf", "oneOf"]).Any(keyword => map.Find(keyword) is not null);

    public CsType? Refuse(Node node, string message)
    {
        _problems.Add(node.Place, ProblemCode.Type, message);
        return null;
    }

    /// <summary>A model is known by its name before its fields are, as they may refer back to it.</summary>
    public CsType Announce(MapNode schema, string name, CsType type)
    {
        if (_open.Contains(name) && ReferenceEquals(_schemas?[name], schema))
        {
            _named[name] = type;
        }

        return type;
    }

    private CsType? Decide(MapNode schema, Func<string> name, string schemaName)
    {
        if (MarkedTypes.IsMarked(schema))
        {
            return _marked.Decide(schema, name, schemaName, _enums);
        }

        if (schema.Find("allOf") is not null)
        {
            return schema.List("allOf").ToArray() is [var only] && schema.Find("properties") is null
                ? Of(only, schemaName)
                : _models.Compose(schema, name, schemaName);
        }

        if (schema.Find("anyOf") is not null || schema.Find("oneOf") is not null)
        {
            return _enums.TryUnion(schema, name, schemaName, out CsType? union) ? union : _marked.Union(schema);
        }

        return schema.Text("type") switch
        {
            "array" when schema["items"] is { } items => List(items, schemaName),
            "array" => Refuse(schema, "An array needs items: write the schema of its entries, or {} for JSON of any form."),
            "object" => Object(schema, name, schemaName),
            "string" or "integer" when schema.Find("enum") is not null => _enums.Declare(schema, name, schemaName),
            null when schema.Find("enum") is not null => _enums.Declare(schema, name, schemaName),
            null => Untyped(schema),
            { } type => Plain(schema, type),
        };
    }

    private CsType? List(Node items, string schemaName) =>
        Of(items, schemaName + "Item") is not { } item ? null
        : CsType.ListOf(IsNullable(items) ? item.Nullable() : item);

    private CsType? Object(MapNode schema, Func<string> name, string schemaName)
    {
        if (schema.Find("properties") is not null)
        {
            return _models.Declare(schema, name, schemaName);
        }

        if (schema["additionalProperties"] is not MapNode { Members.Count: > 0 } values)
        {
            return Formats.FreeForm;
        }

        CsType? value = Of(values, schemaName + "Value");
        return value is null ? null
            : value.Codec is null ? Refuse(values, "A file can stand in a form only: write a text with format: byte for bytes in JSON.")
            : CsType.MapOf(IsNullable(values) ? value.Nullable() : value);
    }

    private CsType? Untyped(MapNode schema)
    {
        (string Keyword, string Type)[] typed =
        [
            ("properties", "object"), ("additionalProperties", "object"), ("items", "array"), ("format", "string"),
        ];
        return typed.FirstOrDefault(pair => schema.Find(pair.Keyword) is not null) is (string keyword, { } type)
            ? Refuse(schema, $"A schema with {keyword} needs a type: write type: {type}.")
            : Formats.FreeForm;
    }

    private CsType? Plain(MapNode schema, string type)
    {
        string? format = schema.Text("format");
        if (schema.Find("enum") is { } values)
        {
            return Refuse(values.Value, $"An enum of type {type} is not supported: write type: string or type: integer, or remove enum.");
        }

        if ((type, format) == ("string", "binary"))
        {
            return Formats.File;
        }

        // An unknown type was reported where the keyword stands.
        string known = string.Join(", ", Formats.Of(type));
        return Formats.Find(type, format)
            ?? (format is null ? null : Refuse(
                schema["format"]!,
                $"The format {format} of type {type} is not supported: remove it{(known.Length == 0 ? "" : " or write " + known)}."));
    }
}
