using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Http;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Administration;

/// <summary><c>/emulator/jobs/</c></summary>
internal sealed class JobAdmin(EmulatedJobs jobs)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/emulator/jobs/default_script/", ShowDefaultAsync);
        routes.Map("PUT", "/emulator/jobs/default_script/", SetDefaultAsync);
        routes.Map("POST", "/emulator/jobs/next_script/", SetNextAsync);
        routes.Map("POST", "/emulator/jobs/seed/", SeedAsync);
        routes.Map("POST", "/emulator/jobs/drop_tail/", DropTailAsync);
        routes.Map("POST", "/emulator/jobs/{id}/advance/", AdvanceAsync);
        routes.Map("POST", "/emulator/jobs/{id}/finish/", FinishAsync);
        routes.Map("POST", "/emulator/jobs/{id}/logs/", WriteLogsAsync);
    }

    private Task ShowDefaultAsync(ApiRequest request) => request.AnswerAsync(200, JsonNode.Parse(JobScriptJson.Write(jobs.DefaultScript)));

    private async Task SetDefaultAsync(ApiRequest request)
    {
        await AdminEndpoints.ReadAsync(request, body => jobs.DefaultScript = JobScriptJson.Read(body));
        await AdminEndpoints.AnswerNothingAsync(request);
    }

    private async Task SetNextAsync(ApiRequest request)
    {
        jobs.SetNextScript(await AdminEndpoints.ReadAsync(request, JobScriptJson.Read));
        await AdminEndpoints.AnswerNothingAsync(request);
    }

    private async Task SeedAsync(ApiRequest request)
    {
        var (count, plugin) = await AdminEndpoints.ReadAsync(request, body => (Integer(body, "count", 1), Integer(body, "plugin", 1)));
        await jobs.SeedAsync(count, plugin, request.Aborted);
        await AdminEndpoints.AnswerNothingAsync(request);
    }

    private async Task DropTailAsync(ApiRequest request)
    {
        await AdminEndpoints.ReadAsync(request, body =>
        {
            jobs.DropNextTail(Integer(body, "after_lines", 0));
            return body;
        });
        await AdminEndpoints.AnswerNothingAsync(request);
    }

    private async Task AdvanceAsync(ApiRequest request)
    {
        int steps = await AdminEndpoints.ReadAsync(request, body => Integer(body, "steps", 1));
        await AnswerJobAsync(request, () => jobs.AdvanceAsync(request.Argument, steps, request.Aborted));
    }

    private Task FinishAsync(ApiRequest request) => AnswerJobAsync(request, () => jobs.FinishAsync(request.Argument, request.Aborted));

    private async Task WriteLogsAsync(ApiRequest request)
    {
        JobLogLine[] lines = await AdminEndpoints.ReadAsync(request, body => body.Deserialize<JobLogLine[]>(ControlJson.Options) ?? []);
        await AnswerJobAsync(request, () =>
        {
            jobs.WriteLogs(request.Argument, lines);
            return jobs.AdvanceAsync(request.Argument, steps: 0, request.Aborted);
        });
    }

    private static async Task AnswerJobAsync(ApiRequest request, Func<Task<JsonObject>> act)
    {
        try
        {
            await request.AnswerAsync(200, await act());
        }
        catch (KeyNotFoundException)
        {
            throw ApiError.NotFound();
        }
    }

    private static int Integer(JsonElement body, string name, int absent) =>
        body.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : absent;
}
