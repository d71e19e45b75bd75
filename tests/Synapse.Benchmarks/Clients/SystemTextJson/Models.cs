using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.Benchmarks.Clients.SystemTextJson;

internal sealed record Job
{
    public required string Id { get; init; }

    public string? Status { get; init; }

    public double? Progress { get; init; }

    public JsonElement? Result { get; init; }

    public JsonElement? Metadata { get; init; }

    public long? Plugin { get; init; }

    public long? User { get; init; }

    public IReadOnlyList<ConsoleLog>? Logs { get; init; }

    public JsonElement? Metrics { get; init; }

    public string? Action { get; init; }

    public JsonElement? Params { get; init; }

    public JsonElement? ProgressRecord { get; init; }

    public JsonElement? MetricsRecord { get; init; }

    public JsonElement? ConsoleLogs { get; init; }

    public long? PluginRelease { get; init; }

    public bool? IsActive { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public DateTimeOffset? Completed { get; init; }

    public string Describe() => Facts.OfJob(Id, Status, Progress, Plugin, Created, Metadata?.GetProperty("current_step").GetString());
}

internal sealed record ConsoleLog
{
    public DateTimeOffset? Timestamp { get; init; }

    public string? Level { get; init; }

    public string? Message { get; init; }
}

internal sealed record JobPage
{
    public int? Count { get; init; }

    public string? Next { get; init; }

    public string? Previous { get; init; }

    public required List<Job> Results { get; init; }

    public string Describe() => Facts.OfPage(Count, Results.Select(job => job.Describe()));
}

internal sealed record Plugin
{
    public required long Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Version { get; init; }

    public string? Author { get; init; }

    public string? Category { get; init; }

    public JsonElement? Configuration { get; init; }

    public string? Code { get; init; }

    public bool? IsActive { get; init; }

    public bool? IsPublic { get; init; }

    public bool? SystemOnly { get; init; }

    public DateTimeOffset? Created { get; init; }

    public string Describe() =>
        Facts.OfPlugin(Id, Name, Created, Configuration?.GetProperty("parameters").GetProperty("threshold_00").GetProperty("type").GetString());
}

internal sealed record CreatePluginRequest
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Version { get; init; }

    public string? Author { get; init; }

    public string? Category { get; init; }

    public JsonElement? Configuration { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(Plugin))]
[JsonSerializable(typeof(CreatePluginRequest))]
internal sealed partial class ApiJson : JsonSerializerContext;
