using System.Text.Json.Nodes;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// run_plugin. A plugin whose configuration has <c>direct_result</c> returns that value, any other starts a job.
/// </summary>
internal sealed class RunPluginEndpoint(
    EmulatorStore store,
    PluginRuns starts,
    RunCounter runs,
    JobView view,
    References references
) : IEndpoints
{
    public void Map(RouteTable routes) => routes.Map("POST", "/plugins/{id}/run/", RunAsync);

    private async Task RunAsync(ApiRequest request)
    {
        JsonObject plugin = references.Plugin(request.Argument) ?? throw ApiError.NotFound();
        Fields fields = await RequestBody.ReadFieldsAsync(request);
        JsonObject run = Check(fields);
        if (WireJson.Property(plugin["configuration"], "direct_result") is { } result)
        {
            runs.Increment();
            await request.RespondAsync(200, WireJson.Keep(result));
            return;
        }

        JobRow job = FindChosenJob(run) ?? starts.Start(plugin, run);
        await request.RespondAsync(200, new JsonObject { ["job_id"] = view.Id(job) });
    }

    private JsonObject Check(Fields fields)
    {
        var run = new JsonObject();
        fields.FreeForm(run, "parameters");
        fields.FreeForm(run, "params");
        fields.FreeForm(run, "context");
        References.Document(fields, run, "agent", store.Agents);
        fields.Text(run, "action");
        fields.Text(run, "job_id");
        References.Document(fields, run, "storage_id", store.Storages);
        fields.Boolean(run, "debug");
        if (WireJson.Text(run, "job_id") is { } id && !references.IsJobId(id))
        {
            fields.Reject("job_id", "Not a valid job id.");
        }

        fields.ThrowIfInvalid();
        return run;
    }

    /// <summary>A run may name the job it belongs to; when that job exists no other one is started.</summary>
    private JobRow? FindChosenJob(JsonObject run) => run["job_id"] is { } id ? store.Jobs.Find(id.GetValue<string>()) : null;
}
