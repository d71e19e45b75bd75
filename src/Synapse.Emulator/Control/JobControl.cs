using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/jobs/</c></summary>
internal sealed class JobControl(EmulatedJobs jobs) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Jobs + "default_script/", ShowDefaultAsync);
        routes.Map("PUT", ControlPaths.Jobs + "default_script/", SetDefaultAsync);
        routes.Map("POST", ControlPaths.Jobs + "next_script/", SetNextAsync);
        routes.Map("POST", ControlPaths.Jobs + "seed/", SeedAsync);
        routes.Map("POST", ControlPaths.Jobs + "drop_tail/", DropTailAsync);
        routes.Map("POST", ControlPaths.Jobs + "{id}/advance/", AdvanceAsync);
        routes.Map("POST", ControlPaths.Jobs + "{id}/finish/", FinishAsync);
        routes.Map("POST", ControlPaths.Jobs + "{id}/logs/", WriteLogsAsync);
    }

    private Task ShowDefaultAsync(ApiRequest request) => request.RespondAsync(200, JsonNode.Parse(JobScriptJson.Write(jobs.DefaultScript)));

    private async Task SetDefaultAsync(ApiRequest request)
    {
        await ControlBody.ReadAsync(request, body => jobs.DefaultScript = JobScriptJson.Read(body));
        await request.RespondEmptyAsync();
    }

    private async Task SetNextAsync(ApiRequest request)
    {
        jobs.SetNextScript(await ControlBody.ReadAsync(request, JobScriptJson.Read));
        await request.RespondEmptyAsync();
    }

    private async Task SeedAsync(ApiRequest request)
    {
        var (count, plugin) = await ControlBody.ReadAsync(request, body => (Integer(body, "count", 1), Integer(body, "plugin", 1)));
        await jobs.SeedAsync(count, plugin, request.Aborted);
        await request.RespondEmptyAsync();
    }

    private async Task DropTailAsync(ApiRequest request)
    {
        await ControlBody.ReadAsync(request, body =>
        {
            jobs.DropNextTail(Integer(body, "after_lines", 0));
            return body;
        });
        await request.RespondEmptyAsync();
    }

    private async Task AdvanceAsync(ApiRequest request)
    {
        int steps = await ControlBody.ReadAsync(request, body => Integer(body, "steps", 1));
        await RespondWithJobAsync(request, () => jobs.AdvanceAsync(request.Argument, steps, request.Aborted));
    }

    private Task FinishAsync(ApiRequest request) => RespondWithJobAsync(request, () => jobs.FinishAsync(request.Argument, request.Aborted));

    private async Task WriteLogsAsync(ApiRequest request)
    {
        JobLogLine[] lines = await ControlBody.ReadAsync(request, body => body.Deserialize<JobLogLine[]>(RecordJson.Options) ?? []);
        await RespondWithJobAsync(request, () =>
        {
            jobs.WriteLogs(request.Argument, lines);
            return jobs.AdvanceAsync(request.Argument, steps: 0, request.Aborted);
        });
    }

    private static async Task RespondWithJobAsync(ApiRequest request, Func<Task<JsonObject>> act)
    {
        try
        {
            await request.RespondAsync(200, await act());
        }
        catch (KeyNotFoundException)
        {
            throw ApiError.NotFound();
        }
    }

    private static int Integer(JsonElement body, string name, int absent) =>
        body.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : absent;
}
