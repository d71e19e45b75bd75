using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>get_job, list_jobs, update_job, list_job_console_logs.</summary>
internal sealed class JobEndpoints(
    EmulatorStore store,
    JobSimulator simulator,
    JobView view,
    LogForms forms,
    SynapseEmulatorOptions options) : IEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/jobs/", ListAsync);
        routes.Map("GET", "/jobs/{id}/", GetAsync);
        routes.Map("PATCH", "/jobs/{id}/", UpdateAsync);
        routes.Map("GET", "/jobs/{id}/console_logs/", ListConsoleLogsAsync);
    }

    private JobRow Find(ApiRequest request) => store.Jobs.Find(request.Argument) ?? throw ApiError.NotFound();

    private Task GetAsync(ApiRequest request) => request.RespondAsync(200, view.ToJson(Find(request), request.Query["expand"]));

    private Task ListAsync(ApiRequest request)
    {
        JobFilter filter = JobFilterQuery.Read(request, store, options);
        return request.RespondAsync(200, Pages.Read(request, store.Jobs.Count(filter), (limit, offset) =>
            store.Jobs.List(filter, limit, offset).Select(job => view.ToJson(job))));
    }

    private async Task UpdateAsync(ApiRequest request)
    {
        JobRow job = Find(request);
        Fields fields = await RequestBody.ReadFieldsAsync(request);
        var changes = new JsonObject();
        fields.Number(changes, "progress", 0, 100);
        fields.AnyJson(changes, "result");
        fields.FreeForm(changes, "metadata");
        fields.FreeForm(changes, "progress_record");
        fields.FreeForm(changes, "metrics_record");
        fields.AnyJson(changes, "console_logs");
        string? status = ReadStatus(fields);
        fields.ThrowIfInvalid();
        if (changes["console_logs"] is { } log)
        {
            string now = Timestamps.Write(options.TimeProvider.GetUtcNow());
            store.JobLogs.Replace(job.Sequence, (log as JsonArray ?? [log.DeepClone()]).Select(line => JobLogRow.From(line, now)));
        }

        JobRow updated = simulator.Update(job.Sequence, row => Apply(row, status, changes)) ?? throw ApiError.NotFound();
        await request.RespondAsync(200, view.ToJson(updated));
    }

    private string? ReadStatus(Fields fields)
    {
        if (fields["status"] is not { } value)
        {
            return null;
        }

        string text = value.ToString();
        if (value.ValueKind == JsonValueKind.Null)
        {
            fields.Reject("status", "This field may not be null.");
            return null;
        }

        if (JobStatus.FromWire(text, options) is { } status)
        {
            return status;
        }

        fields.Reject("status", $"\"{text}\" is not a valid choice.");
        return null;
    }

    private void Apply(JobRow row, string? status, JsonObject changes)
    {
        string now = Timestamps.Write(options.TimeProvider.GetUtcNow());
        row.Status = status ?? row.Status;
        row.Fields["modified"] = now;
        foreach ((string name, JsonNode? value) in changes.ToList())
        {
            row.Fields[name] = value?.DeepClone();
        }

        if (status is not null)
        {
            bool terminal = JobStatus.IsTerminal(status);
            row.Fields["is_active"] = !terminal;
            row.Fields["completed"] = terminal ? row.Fields["completed"]?.DeepClone() ?? now : null;
        }
    }

    private Task ListConsoleLogsAsync(ApiRequest request)
    {
        long job = Find(request).Sequence;
        return request.RespondAsync(200, forms.ConsoleLogs switch
        {
            ConsoleLogForm.Page => Pages.Read(request, store.JobLogs.Count(job), (limit, offset) =>
                store.JobLogs.List(job, limit, offset).Select(view.Line)),
            ConsoleLogForm.Strings => new JsonArray([.. store.JobLogs.List(job).Select(line => JsonValue.Create(line.Message))]),
            _ => new JsonArray([.. store.JobLogs.List(job).Select(view.Line)]),
        });
    }
}
