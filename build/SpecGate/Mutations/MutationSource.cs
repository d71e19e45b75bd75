using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Mutations;

/// <summary>Makes mutants of a contract out of itself: every operation, answer, parameter, property and set of values gets its turn.</summary>
internal sealed class MutationSource(JsonObject contract)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public IEnumerable<Mutant> All() =>
        [
            .. OperationMutations.All(this),
            .. ParameterMutations.All(this),
            .. SchemaMutations.All(this),
            .. SecurityMutations.All(this),
            .. Additions.All(this),
        ];

    /// <summary>Every operation: its path, its method, and the keys that lead to it.</summary>
    public IEnumerable<(string Path, string Method, JsonObject Node)> Operations =>
        from path in contract["paths"]!.AsObject()
        from member in path.Value!.AsObject()
        where Methods.Contains(member.Key)
        select (path.Key, member.Key, member.Value!.AsObject());

    public JsonObject Schemas => contract["components"]!["schemas"]!.AsObject();

    public JsonObject Contract => contract;

    /// <summary>Every property, below an alternative too: the keys that lead to its schema's properties, and the name.</summary>
    public IEnumerable<(object[] Schema, string Name, JsonObject Property)> Properties =>
        from schema in Schemas
        from place in Objects(schema.Value!.AsObject(), ["components", "schemas", schema.Key])
        from property in place.Node["properties"]?.AsObject() ?? []
        select (place.Keys, property.Key, property.Value!.AsObject());

    /// <summary>A mutant that differs at one place.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="place">Where, to a reader.</param>
    /// <param name="keys">The keys and indexes that lead there.</param>
    /// <param name="change">Does it to the object there.</param>
    /// <param name="isHarmful">Whether a check must say so.</param>
    public Mutant Make(string kind, string place, object[] keys, Action<JsonObject> change, bool isHarmful = true)
    {
        JsonObject copy = contract.DeepClone().AsObject();
        change(At(copy, keys));
        return new Mutant(kind, place, isHarmful, copy.ToJsonString());
    }

    /// <summary>The object to which keys and indexes lead.</summary>
    public JsonObject At(object[] keys) => At(contract, keys);

    /// <summary>What a reader calls the schema at these keys.</summary>
    public static string Label(object[] keys) => (string)keys[2] + (keys.Length > 3 ? $"[{keys[^1]}]" : "");

    private static JsonObject At(JsonNode node, object[] keys) =>
        keys.Aggregate(node, (at, key) => (key is int index ? at[index] : at[(string)key])!).AsObject();

    private static IEnumerable<(object[] Keys, JsonObject Node)> Objects(JsonObject schema, object[] keys)
    {
        if (schema.ContainsKey("properties"))
        {
            yield return (keys, schema);
        }

        JsonArray alternatives = schema["anyOf"] as JsonArray ?? [];
        for (int index = 0; index < alternatives.Count; index++)
        {
            foreach ((object[] Keys, JsonObject Node) place in Objects(alternatives[index]!.AsObject(), [.. keys, "anyOf", index]))
            {
                yield return place;
            }
        }
    }
}
