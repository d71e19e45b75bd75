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
    SynapseEmulatorOptions options) : IEndpoints
{
    private const string Path = "/jobs/{id}/tail_console_logs/";
    private const string AsyncPath = "/async" + Path;

    public void Map(RouteTable routes)
    {
        foreach (string path in Paths())
        {
            routes.Map("GET", path, TailAsync);
        }
    }

    private string[] Paths() => options.Tail.Path switch
    {
        TailPath.Jobs => [Path],
        TailPath.AsyncJobs => [AsyncPath],
        TailPath.Absent => [],
        _ => options.Dialect == EmulatorDialect.Documented ? [Path] : [Path, AsyncPath],
    };

    private TailForm Form(PathString path) => options switch
    {
        { Tail.Form: { } form } => form,
        { Dialect: EmulatorDialect.Documented } => TailForm.Lines,
        _ when path.StartsWithSegments("/async") => TailForm.NestedServerSentEvents,
        _ => TailForm.ServerSentEvents,
    };

    private async Task TailAsync(ApiRequest request)
    {
        long job = (store.Jobs.Find(request.Argument) ?? throw ApiError.NotFound()).Sequence;
        long position = options.Tail.LiveOnly ? store.JobLogs.Count(job) : 0;
        long? left = drops.Take();
        var format = new TailFormat(Form(request.Context.Request.Path));
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
