using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

internal readonly struct RunPluginResultCodec : ICodec<RunPluginResult>
{
    public static RunPluginResult Read(ref WireReader reader)
    {
        WireReader whole = reader;
        FreeFormJson value = FreeFormJsonCodec.Read(ref whole);
        JobId? jobId = null;
        if (reader.IsStartObject)
        {
            while (reader.TryReadName(out ReadOnlySpan<byte> name))
            {
                // Whatever else a plugin's own result holds there: the run has been executed and its answer must not be lost.
                if (name.SequenceEqual("job_id"u8))
                {
                    jobId = JobIdCodec.TryRead(ref reader, out JobId id) ? id : default(JobId?);
                }

                reader.ReadRaw();
            }
        }

        reader = whole;
        return new RunPluginResult(value, jobId);
    }

    public static void Write(Utf8JsonWriter writer, RunPluginResult value) => FreeFormJsonCodec.Write(writer, value.Value);
}
