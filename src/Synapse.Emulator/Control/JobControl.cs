using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Control;

/// <summary>The simulated jobs: their scripts, their steps, their logs.</summary>
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
        routes.Map("POST", ControlPaths.Jobs + "{id}/fail/", FailAsync);
        routes.Map("POST", ControlPaths.Jobs + "{id}/logs/", WriteLogsAsync);
    }

    private Task ShowDefaultAsync(ApiRequest request) => request.RespondAsync(200, JsonNode.Parse(JobScriptJson.Write(jobs.DefaultScript)));

    private async Task SetDefaultAsync(ApiRequest request)
    {
        jobs.DefaultScript = await ControlBody.ReadAsync(request, JobScriptJson.Read);
        await request.RespondEmptyAsync();
    }

    private async Task SetNextAsync(ApiRequest request)
    {
        jobs.SetNextScript(await ControlBody.ReadAsync(request, JobScriptJson.Read));
        await request.RespondEmptyAsync();
    }

    private async Task SeedAsync(ApiRequest request)
    {
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        long count = ControlBody.Integer(fields, "count", absent: 1, minimum: 0, EmulatedJobs.MaxSeed);
        long plugin = ControlBody.Integer(fields, "plugin", absent: 1, minimum: 0, maximum: long.MaxValue);
        await jobs.SeedAsync((int)count, plugin, request.Aborted);
        await request.RespondEmptyAsync();
    }

    private async Task DropTailAsync(ApiRequest request)
    {
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        jobs.DropNextTail((int)ControlBody.Integer(fields, "after_lines", absent: 0, minimum: 0, int.MaxValue));
        await request.RespondEmptyAsync();
    }

    private async Task AdvanceAsync(ApiRequest request)
    {
        RequireJob(request);
        Fields fields = await JsonBody.ReadFieldsAsync(request);
        long steps = ControlBody.Integer(fields, "steps", absent: 1, minimum: 0, int.MaxValue);
        await request.RespondAsync(200, await jobs.AdvanceAsync(request.Argument, (int)steps, request.Aborted));
    }

    private async Task FinishAsync(ApiRequest request)
    {
        RequireJob(request);
        await request.RespondAsync(200, await jobs.FinishAsync(request.Argument, request.Aborted));
    }

    private async Task FailAsync(ApiRequest request)
    {
        RequireJob(request);
        await request.RespondAsync(200, await jobs.FailAsync(request.Argument, request.Aborted));
    }

    private async Task WriteLogsAsync(ApiRequest request)
    {
        RequireJob(request);
        await ControlBody.ReadAsync(request, body =>
        {
            jobs.WriteLogs(request.Argument, body.Deserialize<JobLogLine[]>(RecordJson.Options) ?? throw new JsonException());
            return body;
        });
        await request.RespondAsync(200, await jobs.AdvanceAsync(request.Argument, steps: 0, request.Aborted));
    }

    private void RequireJob(ApiRequest request)
    {
        if (!jobs.Exists(request.Argument))
        {
            throw ApiError.NotFound();
        }
    }
}
