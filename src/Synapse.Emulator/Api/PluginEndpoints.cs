using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>get_plugin, create_plugin, update_plugin.</summary>
internal sealed class PluginEndpoints(EmulatorStore store, TimeProvider time) : IEndpoints
{
    // A name is looked up before it is taken, and an update reads before it writes: one at a time.
    private readonly object _change = new();

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/plugins/", CreateAsync);
        routes.Map("GET", "/plugins/{id}/", GetAsync);
        routes.Map("PUT", "/plugins/{id}/", UpdateAsync);
    }

    private Task GetAsync(ApiRequest request) => request.RespondAsync(200, Find(request));

    private async Task CreateAsync(ApiRequest request)
    {
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        var plugin = new JsonObject
        {
            ["id"] = 0,
            ["name"] = "",
            ["code"] = null,
            ["description"] = "",
            ["version"] = "",
            ["author"] = "",
            ["category"] = "",
            ["configuration"] = new JsonObject(),
            ["is_active"] = true,
            ["is_public"] = false,
            ["system_only"] = false,
            ["created"] = Timestamps.Write(time.GetUtcNow()),
        };
        Check(fields, plugin, nameRequired: true);
        fields.ThrowIfInvalid();
        lock (_change)
        {
            RequireNew(plugin, "name");
            if (string.IsNullOrEmpty(plugin["code"]?.GetValue<string>()))
            {
                plugin["code"] = NewCode(plugin["name"]!.GetValue<string>());
            }

            RequireNew(plugin, "code");
            store.Plugins.Insert(plugin);
        }

        await request.RespondAsync(201, plugin);
    }

    private async Task UpdateAsync(ApiRequest request)
    {
        Find(request);
        await request.RespondAsync(200, Update(request, await JsonBody.ReadFieldsAsync(request)));
    }

    private JsonObject Update(ApiRequest request, Fields fields)
    {
        lock (_change)
        {
            JsonObject plugin = Find(request);
            Check(fields, plugin, nameRequired: fields.Has("name"));
            JsonObject? other = WireJson.Text(plugin, "name") is { } name ? store.Plugins.FindBy("name", name) : null;
            if (other is not null && WireJson.Integer(other, "id") != request.Id)
            {
                fields.Reject("name", "plugin with this name already exists.");
            }

            fields.ThrowIfInvalid();
            store.Plugins.Replace(plugin);
            return plugin;
        }
    }

    private JsonObject Find(ApiRequest request) => store.Plugins.Find(request.Id) ?? throw ApiError.NotFound();

    private static void Check(Fields fields, JsonObject plugin, bool nameRequired)
    {
        fields.Text(plugin, "name", nameRequired);
        fields.Text(plugin, "code");
        fields.Text(plugin, "description");
        fields.Text(plugin, "version");
        fields.Text(plugin, "author");
        fields.Text(plugin, "category");
        fields.FreeForm(plugin, "configuration");
        fields.Boolean(plugin, "is_active");
        fields.Boolean(plugin, "is_public");
        fields.Boolean(plugin, "system_only");
    }

    private void RequireNew(JsonObject plugin, string field)
    {
        if (store.Plugins.FindBy(field, plugin[field]!.GetValue<string>()) is not null)
        {
            throw ApiError.WithDetail(409, $"plugin with this {field} already exists.");
        }
    }

    /// <summary>A code made from the name, numbered when another name made the same one.</summary>
    private string NewCode(string name)
    {
        string code = JsonNamingPolicy.KebabCaseLower.ConvertName(name.Trim().Replace(' ', '-'));
        string candidate = code;
        for (int number = 2; store.Plugins.FindBy("code", candidate) is not null; number++)
        {
            candidate = $"{code}-{number}";
        }

        return candidate;
    }
}
