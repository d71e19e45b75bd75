using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace Synapse.Emulator.Database;

/// <summary>Jobs as the form shows them.</summary>
internal sealed class JobView(SynapseEmulatorOptions options, JobLogStore logs)
{
    public JsonNode Id(JobRow job) => options.Form == EmulatorForm.Documented ? job.Sequence : job.Uuid;

    public string Status(JobRow job) => JobStatus.ToWire(job.Status, options);

    /// <summary>A line of the console log, whose text the newest servers have under another name.</summary>
    public JsonObject Line(JobLogRow line) => new()
    {
        ["timestamp"] = line.Timestamp,
        ["level"] = line.Level,
        [options.NewestFields ? "log" : "message"] = line.Message,
    };

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

        if (options.NewestFields)
        {
            json["plugin_release_id"] = json["plugin_release"]?.DeepClone();
            json.Remove("plugin_release");
            json.Remove("progress");
        }

        if (expanded.Contains("logs"))
        {
            json["logs"] = new JsonArray([.. logs.List(job.Sequence).Select(Line)]);
        }

        return json;
    }
}
