using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.Benchmarks.Clients.SystemTextJson;

// Plain setters: the serializer pays for `required` and `init` with an array of boxed arguments per object.
internal sealed class Job
{
    public string Id { get; set; } = "";

    public string? Status { get; set; }

    public double? Progress { get; set; }

    public JsonElement? Result { get; set; }

    public JsonElement? Metadata { get; set; }

    public long? Plugin { get; set; }

    public long? User { get; set; }

    public List<ConsoleLog>? Logs { get; set; }

    public JsonElement? Metrics { get; set; }

    public string? Action { get; set; }

    public JsonElement? Params { get; set; }

    public JsonElement? ProgressRecord { get; set; }

    public JsonElement? MetricsRecord { get; set; }

    public JsonElement? ConsoleLogs { get; set; }

    public long? PluginRelease { get; set; }

    public long? PluginReleaseId { get; set; }

    public long? Agent { get; set; }

    public bool? IsActive { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public DateTimeOffset? Completed { get; set; }

    public string Describe() => Facts.OfJob(Id, Status, Progress, Plugin, Created, Metadata?.GetProperty("current_step").GetString());
}

internal sealed class ConsoleLog
{
    public DateTimeOffset? Timestamp { get; set; }

    public string? Level { get; set; }

    public string? Message { get; set; }
}

internal sealed class LogPage
{
    public string? Next { get; set; }

    public List<ConsoleLog> Results { get; set; } = [];
}

internal sealed class LogTextPage
{
    public string? Next { get; set; }

    public List<string> Results { get; set; } = [];
}

internal sealed class JobPage
{
    public int? Count { get; set; }

    public string? Next { get; set; }

    public string? Previous { get; set; }

    public List<Job> Results { get; set; } = [];

    public string Describe() => Facts.OfPage(Count, Results.Select(job => job.Describe()));
}

internal sealed class Plugin
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Version { get; set; }

    public string? Author { get; set; }

    public string? Category { get; set; }

    public JsonElement? Configuration { get; set; }

    public string? Code { get; set; }

    public bool? IsActive { get; set; }

    public bool? IsPublic { get; set; }

    public bool? SystemOnly { get; set; }

    public DateTimeOffset? Created { get; set; }

    public string Describe() =>
        Facts.OfPlugin(
            Id,
            Name,
            Created,
            Configuration?.GetProperty("parameters").GetProperty("threshold_00").GetProperty("type").GetString()
        );
}

internal sealed class CreatePluginRequest
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public string? Version { get; set; }

    public string? Author { get; set; }

    public string? Category { get; set; }

    public JsonElement? Configuration { get; set; }
}

internal sealed class PluginRelease
{
    public long Id { get; set; }

    public string? Version { get; set; }

    public long? Size { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(LogPage))]
[JsonSerializable(typeof(LogTextPage))]
[JsonSerializable(typeof(Plugin))]
[JsonSerializable(typeof(CreatePluginRequest))]
[JsonSerializable(typeof(PluginRelease))]
internal sealed partial class ApiJson : JsonSerializerContext;
