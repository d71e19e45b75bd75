using System.Text.Json.Nodes;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>A type of the contract, as a test writes and reads its values.</summary>
internal abstract record WireType
{
    /// <summary>Whether null is among its values.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The schema, made again for each place where it stands.</summary>
    public JsonObject ToSchema()
    {
        JsonObject schema = Schema();
        return !IsNullable ? schema
            : schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema), ["nullable"] = true }
            : With(schema, "nullable", true);
    }

    /// <summary>The schema without what <see cref="IsNullable" /> adds.</summary>
    protected abstract JsonObject Schema();

    protected static JsonObject Reference(string name) => new()
    {
        ["$ref"] = "#/components/schemas/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal),
    };

    private static JsonObject With(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }
}

/// <summary>A type of the table whose values have a text.</summary>
internal sealed record PlainType(string Type, string? Format) : WireType
{
    protected override JsonObject Schema() =>
        Format is null ? new JsonObject { ["type"] = Type } : new JsonObject { ["type"] = Type, ["format"] = Format };
}

/// <summary>An enum: of its own, or within the schema that uses it.</summary>
internal sealed record EnumeratedType(string? Name, bool IsInteger, IReadOnlyList<string> Values) : WireType
{
    public JsonObject Declaration() => new()
    {
        ["type"] = IsInteger ? "integer" : "string",
        ["enum"] = new JsonArray([.. Values.Select(Value)]),
    };

    protected override JsonObject Schema() => Name is null ? Declaration() : Reference(Name);

    private JsonNode? Value(string text) => IsInteger ? JsonNode.Parse(text) : JsonValue.Create(text);
}

/// <summary>JSON of any form.</summary>
internal sealed record FreeType : WireType
{
    protected override JsonObject Schema() => [];
}

internal sealed record ListType(WireType Item) : WireType
{
    protected override JsonObject Schema() => new() { ["type"] = "array", ["items"] = Item.ToSchema() };
}

internal sealed record MapType(WireType Value) : WireType
{
    protected override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = Value.ToSchema() };
}

internal sealed record FileType : WireType
{
    protected override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "binary" };
}

/// <summary>A model, by its name.</summary>
internal sealed record ModelReference(RandomModel Model) : WireType
{
    protected override JsonObject Schema() => Reference(Model.Name);
}
