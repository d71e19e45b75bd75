using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>Makes jobs that are not stored yet.</summary>
internal sealed class JobFactory(TimeProvider time)
{
    private const long DefaultUser = 1;

    /// <summary>The job of a plugin run.</summary>
    public JobRow Create(JsonObject plugin, JsonNode? release, JsonObject run, JobScript script)
    {
        long user =
            WireJson.Property(run["context"], "user_id") is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long id)
                ? id
                : DefaultUser;
        string? uuid = Guid.TryParseExact(run["job_id"]?.GetValue<string>(), "D", out Guid chosen) ? chosen.ToString() : null;
        JsonObject fields = NewFields(plugin["id"]!.GetValue<long>(), user);
        fields["metadata"] = run["context"]?.DeepClone() ?? new JsonObject();
        fields["plugin_release"] = release?.DeepClone();
        fields["agent"] = run["agent"]?.DeepClone();
        fields["action"] = run["action"]?.DeepClone();
        fields["params"] = (run["parameters"] ?? run["params"])?.DeepClone() ?? new JsonObject();
        return Row(fields, JobStatus.Queued, uuid, JobScriptJson.Write(script));
    }

    /// <summary>A job that ended long ago, as bulk data to list.</summary>
    public JobRow CreateFinished(long plugin, string status)
    {
        JsonObject fields = NewFields(plugin, DefaultUser);
        fields["progress"] = 100;
        fields["is_active"] = false;
        fields["completed"] = fields["created"]!.DeepClone();
        return Row(fields, status, uuid: null, script: null);
    }

    public JsonObject NewFields(long? plugin, long? user)
    {
        string now = Timestamps.Write(time.GetUtcNow());
        return new JsonObject
        {
            ["progress"] = 0,
            ["result"] = null,
            ["metadata"] = new JsonObject(),
            ["plugin"] = plugin,
            ["user"] = user,
            ["action"] = null,
            ["params"] = new JsonObject(),
            ["progress_record"] = new JsonObject(),
            ["metrics_record"] = new JsonObject(),
            ["console_logs"] = new JsonArray(),
            ["plugin_release"] = null,
            ["agent"] = null,
            ["is_active"] = true,
            ["created"] = now,
            ["modified"] = now,
            ["completed"] = null,
            ["metrics"] = new JsonObject(),
        };
    }

    private JobRow Row(JsonObject fields, string status, string? uuid, string? script) => new()
    {
        Uuid = uuid ?? Guid.NewGuid().ToString(),
        Status = status,
        Plugin = fields["plugin"]?.GetValue<long>(),
        User = fields["user"]?.GetValue<long>(),
        Created = Timestamps.ToMicroseconds(time.GetUtcNow()),
        Document = WireJson.Write(fields),
        Script = script,
    };
}
