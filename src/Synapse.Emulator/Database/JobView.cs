using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace Synapse.Emulator.Database;

/// <summary>Jobs as the dialect shows them.</summary>
internal sealed class JobView(SynapseEmulatorOptions options, JobLogStore logs)
{
    public JsonNode Id(JobRow job) => options.Dialect == EmulatorDialect.Documented ? job.Sequence : job.Uuid;

    public string Status(JobRow job) => JobStatus.ToWire(job.Status, options);

    /// <summary>The job; logs and metrics come with it when they are expanded.</summary>
    public JsonObject ToJson(JobRow job, StringValues expand = default)
    {
        HashSet<string> expanded = [.. expand.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))];
        var json = new JsonObject { ["id"] = Id(job), ["status"] = Status(job) };
        foreach ((string name, JsonNode? value) in WireJson.ParseObject(job.CurrentDocument).ToList())
        {
            if (name != "metrics" || expanded.Contains("metrics"))
            {
                json[name] = value?.DeepClone();
            }
        }

        if (expanded.Contains("logs"))
        {
            json["logs"] = new JsonArray([.. logs.List(job.Sequence).Select(line => line.ToJson())]);
        }

        return json;
    }
}
