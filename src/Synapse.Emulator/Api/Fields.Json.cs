using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <content>JSON of any form, which a form holds as text.</content>
internal sealed partial class Fields
{
    /// <summary>A free-form object, kept as it was sent.</summary>
    public void FreeForm(JsonObject target, string name, bool nullable = true)
    {
        if (!TryGetJson(target, name, nullable, out JsonElement value))
        {
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Reject(name, $"Expected a dictionary of items but got type \"{PythonType(value)}\".");
        }
        else
        {
            target[name] = WireJson.Keep(value);
        }
    }

    /// <summary>Any JSON, null included, kept as it was sent.</summary>
    public void AnyJson(JsonObject target, string name)
    {
        if (TryGetJson(target, name, nullable: true, out JsonElement value))
        {
            target[name] = WireJson.Keep(value);
        }
    }

    private bool TryGetJson(JsonObject target, string name, bool nullable, out JsonElement value)
    {
        if (!TryGet(target, name, required: false, nullable, out value))
        {
            return false;
        }

        if (!_isForm)
        {
            return true;
        }

        try
        {
            value = JsonBody.Parse(Encoding.UTF8.GetBytes(value.GetString()!));
            return true;
        }
        catch (JsonException)
        {
            Reject(name, "Value must be valid JSON.");
            return false;
        }
    }
}
