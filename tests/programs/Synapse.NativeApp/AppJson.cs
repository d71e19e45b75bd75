using System.Text.Json.Serialization;
using Synapse.Generated;

/// <summary>The application's own JSON, in which types of the SDK appear by themselves and inside its own types.</summary>
[JsonSerializable(typeof(RunPluginRequest))]
[JsonSerializable(typeof(Plugin))]
[JsonSerializable(typeof(Page<Job>))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Settings))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class AppJson : JsonSerializerContext;

/// <summary>A type of the application's that holds values of the SDK.</summary>
internal sealed record Report(Job Job, JobId? Previous, JobStatus Status, PluginRef Plugin, IReadOnlyList<ConsoleLog> Lines);

/// <summary>A type of the application's that is sent as free-form JSON.</summary>
internal sealed record Settings(int ProjectId, string Mode);
