using System.Text.Json.Serialization;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>What a caller writes who does not want reflection.</summary>
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(CallerType))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class CallerJson : JsonSerializerContext;

internal sealed record CallerType(
    JobId Id, JobId? None, JobStatus? Status, Page<Plugin> Page, Expandable<Plugin> Expanded, FreeFormJson Free, RunPluginResult Run);
