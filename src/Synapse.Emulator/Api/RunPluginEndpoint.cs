using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// run_plugin. A plugin whose configuration has <c>direct_result</c> returns that value, any other starts a job.
/// </summary>
internal sealed class RunPluginEndpoint(
    EmulatorStore store,
    JobFactory jobs,
    JobScripts scripts,
    JobSimulator simulator,
    RunCounter runs,
    JobView view
) : IEndpoints
{
    public void Map(RouteTable routes) => routes.Map("POST", "/plugins/{id}/run/", RunAsync);

    private async Task RunAsync(ApiRequest request)
    {
        JsonObject plugin = FindPlugin(request.Argument) ?? throw ApiError.NotFound();
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        JsonObject run = Check(fields);
        if (WireJson.Property(plugin["configuration"], "direct_result") is { } result)
        {
            runs.Increment();
            await request.RespondAsync(200, WireJson.Keep(result));
            return;
        }

        JobRow job = FindChosenJob(run) ?? Start(plugin, fields, run);
        await request.RespondAsync(200, new JsonObject { ["job_id"] = view.Id(job) });
    }

    /// <summary>An id, or else a code: digits alone may be either.</summary>
    private JsonObject? FindPlugin(string reference) =>
        (ApiRequest.TryReadId(reference) is { } id ? store.Plugins.Find(id) : null) ?? store.Plugins.FindBy("code", reference);

    private static JsonObject Check(Fields fields)
    {
        var run = new JsonObject();
        fields.FreeForm(run, "parameters");
        fields.FreeForm(run, "params");
        fields.FreeForm(run, "context");
        fields.Text(run, "agent");
        fields.Text(run, "action");
        fields.Text(run, "job_id");
        fields.Integer(run, "storage_id");
        fields.Boolean(run, "debug");
        fields.ThrowIfInvalid();
        return run;
    }

    /// <summary>A run may name the job it belongs to; when that job exists no other one is started.</summary>
    private JobRow? FindChosenJob(JsonObject run) => run["job_id"] is { } id ? store.Jobs.Find(id.GetValue<string>()) : null;

    private JobRow Start(JsonObject plugin, Fields fields, JsonObject run)
    {
        JsonElement? parameters = fields["parameters"] ?? fields["params"];
        JobScript script = ReservedParameters.ReadScript(parameters, scripts.Default) ?? scripts.Take();
        JobRow job = store.Jobs.Insert(jobs.Create(plugin, run, script));
        runs.Increment();
        simulator.Follow(job);
        return job;
    }
}
