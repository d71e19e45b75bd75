using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Control;

/// <summary>Reads jobs and their console lines without a request to the API, which would be recorded and struck by faults.</summary>
internal sealed class JobListing(EmulatorStore store, JobView view, SynapseEmulatorOptions options) : IControlEndpoints
{
    /// <summary>What is shown of a line; a line may be as long as a body.</summary>
    private const int MaxLineLength = 10_000;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Jobs, ListAsync);
        routes.Map("GET", ControlPaths.Jobs + "{id}/", ShowAsync);
        routes.Map("GET", ControlPaths.Jobs + "{id}/logs/", ListLogsAsync);
    }

    private Task ListAsync(ApiRequest request)
    {
        var window = ControlWindow.Read(request);
        JobFilter filter = JobFilterQuery.Read(request, store, options);
        var names = new Dictionary<long, string?>();
        return request.RespondAsync(200, ControlWindow.Write(
            store.Jobs.Count(filter),
            store.Jobs.List(filter, window.Limit, window.Offset).Select(job => Summary(job, names))));
    }

    private Task ShowAsync(ApiRequest request)
    {
        JobRow job = Find(request);
        JsonObject shown = Summary(job, []);
        shown["job"] = view.ToJson(job, "metrics");
        shown["log_count"] = store.JobLogs.Count(job.Sequence);
        return request.RespondAsync(200, shown);
    }

    private Task ListLogsAsync(ApiRequest request)
    {
        long job = Find(request).Sequence;
        var window = ControlWindow.Read(request);
        return request.RespondAsync(200, ControlWindow.Write(
            store.JobLogs.Count(job),
            store.JobLogs.List(job, window.Limit, window.Offset).Select(Line)));
    }

    private JobRow Find(ApiRequest request) => store.Jobs.Find(request.Argument) ?? throw ApiError.NotFound();

    private JsonObject Summary(JobRow job, Dictionary<long, string?> names)
    {
        JobScript? script = job.Script is null ? null : JobScriptJson.Read(job.Script);
        return new JsonObject
        {
            ["id"] = view.Id(job),
            ["state"] = job.Status,
            ["status"] = view.Status(job),
            ["progress"] = job.Fields["progress"]?.DeepClone(),
            ["plugin"] = job.Plugin,
            ["plugin_name"] = PluginName(job.Plugin, names),
            ["action"] = job.Fields["action"]?.DeepClone(),
            ["created"] = job.Fields["created"]?.DeepClone(),
            ["completed"] = job.Fields["completed"]?.DeepClone(),
            ["is_terminal"] = JobStatus.IsTerminal(job.Status),
            ["step"] = script is null ? null : job.Step,
            ["steps"] = script?.Steps,
        };
    }

    private string? PluginName(long? plugin, Dictionary<long, string?> names)
    {
        if (plugin is not { } id)
        {
            return null;
        }

        if (!names.TryGetValue(id, out string? name))
        {
            names[id] = name = store.Plugins.Find(id) is { } document ? WireJson.Text(document, "name") : null;
        }

        return name;
    }

    private static JsonObject Line(JobLogRow line) => new()
    {
        ["timestamp"] = line.Timestamp,
        ["level"] = line.Level,
        ["message"] = line.Message.Length > MaxLineLength ? line.Message[..MaxLineLength] : line.Message,
        ["length"] = line.Message.Length,
    };
}
