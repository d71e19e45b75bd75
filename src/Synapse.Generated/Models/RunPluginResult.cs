using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>What a run answers: the job that was started, or the result itself in whatever form the plugin gives it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[ModelCodec<RunPluginResult, RunPluginResultCodec>]
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

    /// <summary>Returns the whole response as JSON. Beware of secrets in what the plugin returned.</summary>
    public override string ToString() => Value.ToString();
}
