using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>create_serve_application, list_serve_applications.</summary>
internal sealed class ServeApplicationEndpoints(EmulatorStore store, References references, TimeProvider time) : IEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/serve_applications/", ListAsync);
        routes.Map("POST", "/serve_applications/", CreateAsync);
    }

    private Task ListAsync(ApiRequest request)
    {
        var query = new FilterQuery(request.Query);
        string? code = query.Text("plugin_code");
        long? agent = query.Reference("agent", store.Agents);
        long? jobAgent = query.Reference("job__agent", store.Agents);
        query.ThrowIfInvalid();
        return request.RespondAsync(200, Pages.Of(request, [
            .. store.ServeApplications.List(-1, 0).Where(application =>
                (code is null || PluginCode(application) == code)
                && (agent is null || Agent(application) == agent)
                && (jobAgent is null || Agent(application) == jobAgent)),
        ]));
    }

    private string? PluginCode(JsonObject application) =>
        WireJson.Integer(application, "plugin_release") is { } release
        && store.PluginReleases.Find(release) is { } found
        && WireJson.Integer(found, "plugin") is { } plugin
        && store.Plugins.Find(plugin) is { } owner
            ? WireJson.Text(owner, "code")
            : null;

    /// <summary>The agent on which the job that deployed the application runs.</summary>
    private long? Agent(JsonObject application) =>
        application["job"] is { } job && store.Jobs.Find(job.ToString()) is { } row ? WireJson.Integer(row.Fields, "agent") : null;

    private async Task CreateAsync(ApiRequest request)
    {
        Fields fields = await RequestBody.ReadFieldsAsync(request);
        var application = new JsonObject
        {
            ["id"] = 0,
            ["name"] = null,
            ["plugin_release"] = null,
            ["action"] = null,
            ["params"] = null,
            ["num_replicas"] = 1,
            ["job"] = null,
            ["status"] = "RUNNING",
            ["data"] = null,
            ["created"] = Timestamps.Write(time.GetUtcNow()),
        };
        fields.Text(application, "name");
        References.Document(fields, application, "plugin_release", store.PluginReleases);
        fields.Text(application, "action");
        fields.FreeForm(application, "params");
        fields.Integer(application, "num_replicas", minimum: 1);
        references.Job(fields, application, "job");
        fields.Text(application, "status", allowBlank: false);
        fields.FreeForm(application, "data");
        fields.ThrowIfInvalid();
        application["num_replicas"] ??= 1;
        application["status"] ??= "RUNNING";
        await request.RespondAsync(201, store.ServeApplications.Insert(application));
    }
}
