using System.Text.Json.Nodes;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>An object of the contract; its fields are added after it is named, so that one can refer back to it.</summary>
/// <param name="Name">Its schema.</param>
/// <param name="Base">The schema whose fields it has as well, by <c>allOf</c>; or null.</param>
internal sealed record RandomModel(string Name, RandomModel? Base)
{
    public List<RandomField> Own { get; } = [];

    public IEnumerable<RandomField> Fields => (Base?.Fields ?? []).Concat(Own);

    public JsonObject Declaration()
    {
        var properties = new JsonObject();
        foreach (RandomField field in Own)
        {
            JsonObject schema = field.Type.ToSchema();
            if (field.Mark is { } mark)
            {
                schema[mark] = true;
            }

            properties[field.Name] = schema;
        }

        var own = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Own.Where(field => field.IsRequired).Select(field => JsonValue.Create(field.Name))]),
        };
        return Base is null ? own : new JsonObject { ["allOf"] = new JsonArray(new ModelReference(Base).ToSchema(), own) };
    }

    public override string ToString() => Name;

    public bool Equals(RandomModel? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A field of a model, or of a form.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it is required.</param>
/// <param name="Mark">A keyword that is true for it, such as <c>deprecated</c>; or null.</param>
internal sealed record RandomField(string Name, WireType Type, bool IsRequired, string? Mark);
