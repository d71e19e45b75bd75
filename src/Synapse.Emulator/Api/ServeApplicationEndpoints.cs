using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>create_serve_application, list_serve_applications.</summary>
internal sealed class ServeApplicationEndpoints(EmulatorStore store, TimeProvider time) : IEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/serve_applications/", ListAsync);
        routes.Map("POST", "/serve_applications/", CreateAsync);
    }

    private Task ListAsync(ApiRequest request) =>
        request.RespondAsync(200, Pages.Read(request, store.ServeApplications.Count(), store.ServeApplications.List));

    private async Task CreateAsync(ApiRequest request)
    {
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        var application = new JsonObject
        {
            ["id"] = 0,
            ["name"] = "",
            ["plugin_release"] = null,
            ["action"] = "",
            ["params"] = new JsonObject(),
            ["num_replicas"] = 1,
            ["status"] = "running",
            ["created"] = Timestamps.Write(time.GetUtcNow()),
        };
        fields.Text(application, "name");
        fields.Integer(application, "plugin_release");
        fields.Text(application, "action");
        fields.FreeForm(application, "params");
        fields.Integer(application, "num_replicas", minimum: 1);
        if (application["plugin_release"] is { } release && store.PluginReleases.Find(release.GetValue<long>()) is null)
        {
            fields.Reject("plugin_release", $"Invalid pk \"{release}\" - object does not exist.");
        }

        fields.ThrowIfInvalid();
        application["num_replicas"] ??= 1;
        await request.RespondAsync(201, store.ServeApplications.Insert(application));
    }
}
