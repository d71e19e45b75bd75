using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>The response to a run: the job that was started, or the plugin's result.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[ModelCodec<RunPluginResult, RunPluginResultCodec>]
public sealed class RunPluginResult
{
    /// <summary>Creates a result, as a server would send it.</summary>
    /// <param name="value">The response body.</param>
    /// <param name="jobId">The job that was started, if one was.</param>
    public RunPluginResult(FreeFormJson value, JobId? jobId = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        JobId = jobId;
    }

    /// <summary>Gets the job that was started; <see langword="null" /> if the plugin responded with its result.</summary>
    public JobId? JobId { get; }

    /// <summary>Gets the response body, exactly as received.</summary>
    public FreeFormJson Value { get; }

    /// <summary>Returns the whole response as JSON. Beware of secrets in what the plugin returned.</summary>
    public override string ToString() => Value.ToString();
}
