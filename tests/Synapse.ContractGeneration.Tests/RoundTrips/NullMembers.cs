using System.Text.Json.Nodes;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>A property that is null does not say whether its field was null or absent.</summary>
internal static class NullMembers
{
    /// <summary>The same JSON without the members of models that are null.</summary>
    public static JsonNode? Without(JsonNode? json, WireType type) => json is null ? null : type switch
    {
        ListType list => new JsonArray([.. json.AsArray().Select(item => Without(item, list.Item))]),
        MapType map => Object(json, _ => map.Value),
        ModelReference reference => Object(
            new JsonObject(json.AsObject().Where(member => member.Value is not null).Select(Copy)),
            name => reference.Model.Fields.FirstOrDefault(field => field.Name == name)?.Type ?? new FreeType()),
        _ => json.DeepClone(),
    };

    private static JsonObject Object(JsonNode json, Func<string, WireType> type) =>
        new(json.AsObject().Select(member => KeyValuePair.Create(member.Key, Without(member.Value, type(member.Key)))));

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Value?.DeepClone());
}
