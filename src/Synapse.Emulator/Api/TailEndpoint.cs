using System.Text;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.Database;
using Synapse.Emulator.Faults;

namespace Synapse.Emulator.Api;

/// <summary>tail_job_console_logs: a stream that stays open until the job ends.</summary>
internal sealed class TailEndpoint(
    EmulatorStore store,
    JobSignals signals,
    TailDrops drops,
    JobView view,
    LogForms forms,
    SynapseEmulatorOptions options) : IEndpoints
{
    public void Map(RouteTable routes)
    {
        foreach (string path in TailRoutes.Paths(options))
        {
            routes.Map("GET", path, TailAsync);
        }
    }

    private async Task TailAsync(ApiRequest request)
    {
        long job = (store.Jobs.Find(request.Argument) ?? throw ApiError.NotFound()).Sequence;
        long position = options.Tail.LiveOnly ? store.JobLogs.Count(job) : 0;
        long? left = drops.Take();
        var format = new TailFormat(forms.Tail(request.Context.Request.Path));
        HttpResponse response = request.Context.Response;
        response.ContentType = format.ContentType;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync(response, format.Connected);
        while (true)
        {
            // In this order nothing is missed: the signal is older than the status, and the status older than the lines.
            Task change = signals.NextChange(job);
            JobRow? row = store.Jobs.Find(job);
            List<JobLogRow> lines = store.JobLogs.List(job, left ?? -1, position);
            position += lines.Count;
            left -= lines.Count;
            await WriteAsync(response, string.Concat(lines.Select(format.Log)));
            if (left == 0)
            {
                throw new BrokenResponse();
            }

            if (row is null || JobStatus.IsTerminal(row.Status))
            {
                await WriteAsync(response, row is null ? format.Error("The job is gone.") : format.Complete(view.Status(row)));
                return;
            }

            await change.WaitAsync(request.Aborted);
        }
    }

    private static async Task WriteAsync(HttpResponse response, string text)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
    }
}
