using System.Text.Json;

namespace Synapse.Cli.Contract;

/// <summary>A schema of the contract, as far as a command line needs it.</summary>
internal sealed class Schema
{
    private readonly ApiContract _contract;
    private readonly JsonElement _written;
    private readonly JsonElement _json;

    public Schema(ApiContract contract, JsonElement written)
    {
        (_contract, _written) = (contract, written);

        // A reference is written alone, or in allOf with a description of its own.
        JsonElement target = contract.Follow(written);
        _json = target.Items("allOf").ToList() is [var only] ? contract.Follow(only) : target;
        if (written.Text("x-type") is { } name && contract.Find("schemas", name) is { } named)
        {
            Named = new Schema(contract, named);
        }
    }

    /// <summary>The schema that says which values there are, beyond the JSON type.</summary>
    private Schema? Named { get; }

    public string Description => _written.Text("description") ?? _json.Text("description") ?? "";

    public string? Format => _json.Text("format");

    public bool IsNullable => _json.IsTrue("nullable") || Kind == ValueKind.Json;

    public JsonElement? Example => _json.Member("example");

    public decimal? Minimum => Number("minimum");

    public decimal? Maximum => Number("maximum");

    /// <summary>Whether the value itself is a secret.</summary>
    public bool IsSecret => _written.IsTrue("x-secret") || _json.IsTrue("x-secret");

    public IReadOnlyList<string> KnownValues =>
        [.. (Named?._json ?? _json).Items("x-known-values").Select(value => value.ToString())];

    public IReadOnlyList<string> Required => [.. _json.Items("required").Select(value => value.ToString())];

    public IReadOnlyList<string> RequiredAny => [.. _json.Items("x-required-any").Select(value => value.ToString())];

    public bool IsForm => _json.IsTrue("x-multipart");

    /// <summary>The name under which the field comes as well.</summary>
    public string? AlsoNamed => _written.Text("x-also");

    /// <summary>The field that a plain string in place of the object is.</summary>
    public string? StringForm => _json.Text("x-string-form");

    public ValueKind Kind => _json.Text("type") switch
    {
        _ when IsTextOrInteger(_json) || (Named is { } named && IsTextOrInteger(named._json)) => ValueKind.TextOrInteger,
        "string" when Format == "binary" => ValueKind.File,
        "string" when Format == "date-time" => ValueKind.Instant,
        "string" when _written.IsTrue("x-json-text") => ValueKind.Json,
        "string" => ValueKind.Text,
        "integer" => ValueKind.Integer,
        "number" => ValueKind.Number,
        "boolean" => ValueKind.Boolean,
        "array" when Item is { Kind: not (ValueKind.Json or ValueKind.List) } => ValueKind.List,
        _ => ValueKind.Json,
    };

    /// <summary>Whether it is a structure of its own, which no table shows in a cell.</summary>
    public bool IsScalar => Kind is not (ValueKind.Json or ValueKind.List);

    /// <summary>The schema of the items of an array.</summary>
    public Schema? Item => _json.Member("items") is { } items ? _contract.SchemaOf(items) : null;

    /// <summary>The schema of the entries, if this is a page or a list of them.</summary>
    public Schema? Entry =>
        (_json.Text("x-page-of") ?? _json.Text("x-list-of")) is { } name && _contract.Find("schemas", name) is { } entry
            ? _contract.SchemaOf(entry)
            : _json.Text("type") == "array" ? Item : null;

    public bool IsPage => _json.Text("x-page-of") is not null;

    public IEnumerable<(string Name, Schema Schema)> Fields =>
        _json.Member("properties") is { } properties
            ? properties.EnumerateObject().Select(property => (property.Name, _contract.SchemaOf(property.Value)))
            : [];

    /// <summary>The other forms that the value may have.</summary>
    public IEnumerable<Schema> Forms =>
        (Named?._json ?? _json).Items("anyOf").Concat(_json.Items("anyOf")).Select(_contract.SchemaOf);

    /// <summary>Whether it is an object whose secrets only some of its forms name, so that all its values are secrets.</summary>
    public bool IsFullOfSecrets =>
        Fields.All(_ => false) && Forms.Any(form => form.Fields.Any(own => own.Schema.IsSecret));

    private decimal? Number(string name) =>
        (_written.Member(name) ?? _json.Member(name)) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static bool IsTextOrInteger(JsonElement json)
    {
        string?[] types = [.. json.Items("anyOf").Select(form => form.Text("type"))];
        return types.Length == 2 && types.Contains("integer") && types.Contains("string");
    }
}

/// <summary>How a value is written on a command line.</summary>
internal enum ValueKind
{
    Text,
    Integer,
    Number,
    Boolean,
    Instant,

    /// <summary>An id that is an integer in some places and a text in others.</summary>
    TextOrInteger,

    /// <summary>Several values of one kind: the option is given several times.</summary>
    List,

    /// <summary>A file to upload.</summary>
    File,

    /// <summary>Anything else.</summary>
    Json,
}
