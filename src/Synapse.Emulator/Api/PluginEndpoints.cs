using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>list_plugins, get_plugin, create_plugin, update_plugin.</summary>
internal sealed class PluginEndpoints(EmulatorStore store, TimeProvider time) : IEndpoints
{
    // A name is looked up before it is taken, and an update reads before it writes: one at a time.
    private readonly object _change = new();

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/plugins/", ListAsync);
        routes.Map("POST", "/plugins/", CreateAsync);
        routes.Map("GET", "/plugins/{id}/", GetAsync);
        routes.Map("PUT", "/plugins/{id}/", UpdateAsync);
    }

    private Task ListAsync(ApiRequest request)
    {
        var query = new FilterQuery(request.Query);
        (string, object?)[] filters = [("category", query.Text("category")), ("is_active", query.Boolean("is_active"))];
        return request.RespondAsync(200, Pages.Read(
            request,
            store.Plugins.Count(filters),
            (limit, offset) => store.Plugins.List(limit, offset, filters)));
    }

    private Task GetAsync(ApiRequest request) => request.RespondAsync(200, Find(request));

    private async Task CreateAsync(ApiRequest request)
    {
        Fields fields = await RequestBody.ReadFieldsAsync(request);
        var plugin = new JsonObject
        {
            ["id"] = 0,
            ["name"] = "",
            ["code"] = null,
            ["description"] = null,
            ["version"] = null,
            ["author"] = null,
            ["category"] = null,
            ["configuration"] = null,
            ["is_active"] = true,
            ["is_public"] = false,
            ["system_only"] = false,
            ["created"] = Timestamps.Write(time.GetUtcNow()),
            ["tenant_id"] = 1,
        };
        Check(fields, plugin, nameRequired: true);
        fields.ThrowIfInvalid();
        lock (_change)
        {
            if (string.IsNullOrEmpty(WireJson.Text(plugin, "code")))
            {
                plugin["code"] = NewCode(WireJson.Text(plugin, "name")!);
            }

            RequireUnique(fields, plugin, id: null);
            fields.ThrowIfInvalid();
            store.Plugins.Insert(plugin);
        }

        await request.RespondAsync(201, plugin);
    }

    private async Task UpdateAsync(ApiRequest request)
    {
        Find(request);
        await request.RespondAsync(200, Update(request, await RequestBody.ReadFieldsAsync(request)));
    }

    private JsonObject Update(ApiRequest request, Fields fields)
    {
        lock (_change)
        {
            JsonObject plugin = Find(request);
            Check(fields, plugin, nameRequired: fields.Has("name"));
            RequireUnique(fields, plugin, request.Id);
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

    private void RequireUnique(Fields fields, JsonObject plugin, long? id)
    {
        foreach (string field in (string[])["name", "code"])
        {
            JsonObject? other = WireJson.Text(plugin, field) is { Length: > 0 } value ? store.Plugins.FindBy(field, value) : null;
            if (other is not null && WireJson.Integer(other, "id") != id)
            {
                fields.RejectIfAccepted(field, $"plugin with this {field} already exists.");
            }
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
