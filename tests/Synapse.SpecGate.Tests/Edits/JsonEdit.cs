using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Tests.Edits;

/// <summary>Edits of a JSON object that keep the order of its members.</summary>
internal static class JsonEdit
{
    /// <summary>Gives a member another name.</summary>
    public static void Rename(this JsonObject node, string name, string newName)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. node];
        node.Clear();
        foreach ((string key, JsonNode? value) in members)
        {
            node.Add(key == name ? newName : key, value);
        }
    }

    /// <summary>Removes an element by its value.</summary>
    public static void RemoveText(this JsonArray array, string text) => array.Remove(array.Single(element => (string?)element == text));
}
