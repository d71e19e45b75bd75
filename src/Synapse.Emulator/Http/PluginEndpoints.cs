using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator.Http;

/// <summary>get_plugin, create_plugin, update_plugin.</summary>
internal sealed class PluginEndpoints(DocumentTable plugins, TimeProvider time)
{
    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/plugins/", CreateAsync);
        routes.Map("GET", "/plugins/{id}/", GetAsync);
        routes.Map("PUT", "/plugins/{id}/", UpdateAsync);
    }

    private Task GetAsync(ApiRequest request) => request.AnswerAsync(200, plugins.Find(request.Id) ?? throw ApiError.NotFound());

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
        plugin["code"] ??= CodeOf(plugin["name"]!.GetValue<string>());
        RequireUnique(plugin, "name");
        RequireUnique(plugin, "code");
        await request.AnswerAsync(201, plugins.Insert(plugin));
    }

    private async Task UpdateAsync(ApiRequest request)
    {
        JsonObject plugin = plugins.Find(request.Id) ?? throw ApiError.NotFound();
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        Check(fields, plugin, nameRequired: fields.Has("name"));
        if (plugins.FindBy("name", plugin["name"]!.GetValue<string>()) is { } other && other["id"]!.GetValue<long>() != request.Id)
        {
            fields.Reject("name", "plugin with this name already exists.");
        }

        fields.ThrowIfInvalid();
        plugins.Replace(plugin);
        await request.AnswerAsync(200, plugin);
    }

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

    private void RequireUnique(JsonObject plugin, string field)
    {
        if (plugins.FindBy(field, plugin[field]!.GetValue<string>()) is not null)
        {
            throw ApiError.WithDetail(409, $"plugin with this {field} already exists.");
        }
    }

    private static string CodeOf(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name.Replace(' ', '-'));
}
