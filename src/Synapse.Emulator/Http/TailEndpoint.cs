using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator.Http;

/// <summary>tail_job_console_logs: a stream that stays open until the job ends.</summary>
internal sealed class TailEndpoint(EmulatorStore store, JobSignals signals, TailDrops drops, JobView view, TailOptions options)
{
    public void Map(RouteTable routes)
    {
        switch (options.Path)
        {
            case TailPath.Jobs:
                routes.Map("GET", "/jobs/{id}/tail_console_logs/", TailAsync);
                break;
            case TailPath.AsyncJobs:
                routes.Map("GET", "/async/jobs/{id}/tail_console_logs/", TailAsync);
                break;
        }
    }

    private async Task TailAsync(ApiRequest request)
    {
        long job = (store.Jobs.Find(request.Argument) ?? throw ApiError.NotFound()).Sequence;
        long position = options.LiveOnly ? store.JobLogs.Count(job) : 0;
        long? left = drops.Take();
        var format = new TailFormat(options.Form);
        HttpResponse response = request.Context.Response;
        response.ContentType = format.ContentType;
        response.Headers.CacheControl = "no-cache";
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
                throw new BrokenAnswer();
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

/// <summary>The wire forms of a tail.</summary>
internal sealed class TailFormat(TailForm form)
{
    private bool IsEvents => form != TailForm.Lines;

    public string ContentType => IsEvents ? "text/event-stream" : "text/plain; charset=utf-8";

    public string Connected => Event(new JsonObject { ["type"] = "connected" });

    public string Complete(string status) => Event(new JsonObject { ["type"] = "complete", ["status"] = status });

    public string Error(string message) => Event(new JsonObject { ["type"] = "error", ["message"] = message });

    public string Log(JobLogRow line)
    {
        if (form == TailForm.Lines)
        {
            return line.Message + "\n";
        }

        var log = new JsonObject { ["type"] = "log", ["message"] = line.Message, ["level"] = line.Level, ["timestamp"] = line.Timestamp };
        return Event(form == TailForm.ServerSentEvents ? log : new JsonObject { ["type"] = "log", ["data"] = Data(log) });
    }

    private string Event(JsonObject json) => IsEvents ? Data(json) + "\n\n" : "";

    private static string Data(JsonObject json) => "data: " + WireJson.Write(json);
}
