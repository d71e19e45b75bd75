using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary>
/// Hides what may be a secret in a document that is shown: tokens of agents, and in the configuration of a storage every value whose name
/// is not known to be harmless.
/// </summary>
internal static class SecretMask
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Text = "********";

    private static readonly FrozenSet<string> Harmless = new[]
    {
        "account_name", "base_path", "bucket", "bucket_name", "container", "container_name", "directory", "endpoint", "endpoint_url",
        "folder", "host", "location", "path", "port", "prefix", "project", "project_id", "provider", "region", "region_name", "root",
        "secure", "space", "timeout", "use_ssl", "verify", "verify_ssl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static JsonNode Apply(JsonObject document)
    {
        if (document.ContainsKey("token"))
        {
            document["token"] = Text;
        }

        // Only storages have both: the configuration of a plugin holds no credentials, and is worth reading.
        if (document.ContainsKey("provider") && document["configuration"] is { } configuration)
        {
            document["configuration"] = Masked(configuration, isHarmless: false);
        }

        return document;
    }

    private static JsonNode? Masked(JsonNode? value, bool isHarmless) => value switch
    {
        null => null,
        JsonObject fields => MaskedFields(fields),
        JsonArray items => new JsonArray([.. items.Select(item => Masked(item, isHarmless))]),
        _ => isHarmless && !HasUserInfo(value) ? value.DeepClone() : Text,
    };

    /// <summary>Reads the object from its text: a node cannot be asked for a key that was sent twice.</summary>
    private static JsonObject MaskedFields(JsonObject fields)
    {
        using var document = WireJson.ParseDocument(WireJson.WriteBytes(fields));
        var masked = new JsonObject();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            masked[property.Name] = Masked(WireJson.Keep(property.Value), Harmless.Contains(property.Name));
        }

        return masked;
    }

    /// <summary>An address may have a password in it.</summary>
    private static bool HasUserInfo(JsonNode value) => value.ToString().Contains('@', StringComparison.Ordinal);
}
