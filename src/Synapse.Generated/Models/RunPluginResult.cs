using System.Text.Json;
using Newtonsoft.Json;
using Synapse.Generated.Wire;

namespace Synapse.Generated;

/// <summary>What a run answers: the job that was started, or the result itself in whatever form the plugin gives it.</summary>
[JsonConverter(typeof(WireJsonConverter<RunPluginResult, RunPluginResultCodec>))]
public sealed class RunPluginResult
{
    /// <summary>Makes a result, as a server would send it.</summary>
    /// <param name="value">The whole answer.</param>
    /// <param name="jobId">The job that was started, if one was.</param>
    public RunPluginResult(FreeFormJson value, JobId? jobId = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        JobId = jobId;
    }

    /// <summary>The job that was started; null if the answer is the result itself.</summary>
    public JobId? JobId { get; }

    /// <summary>The whole answer, exactly as it came.</summary>
    public FreeFormJson Value { get; }
}

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
