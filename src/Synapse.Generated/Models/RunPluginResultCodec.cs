using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

internal readonly struct RunPluginResultCodec : ICodec<RunPluginResult>
{
    public static RunPluginResult Read(ref WireReader reader)
    {
        FreeFormJson value = FreeFormJsonCodec.Read(ref reader);
        return new RunPluginResult(value, JobIdOf(value));
    }

    public static void Write(Utf8JsonWriter writer, RunPluginResult value) => FreeFormJsonCodec.Write(writer, value.Value);

    private static JobId? JobIdOf(FreeFormJson value)
    {
        try
        {
            return value["job_id"] is { } id ? WireJson.Decode<JobId, JobIdCodec>(id.Utf8.Span) : default(JobId?);
        }
        catch (WireFormatException)
        {
            // Whatever else a plugin's own result holds there: the plugin has run, and its result must not be lost.
            return null;
        }
    }
}
