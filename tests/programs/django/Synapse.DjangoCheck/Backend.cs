using Synapse.Generated;

namespace Synapse.DjangoCheck;

/// <summary>The backend that is checked, and the names of things in the form that it speaks.</summary>
internal sealed class Backend(Uri url, Uri throttledUrl, bool isCurrent) : IDisposable
{
    public Uri Url { get; } = url;

    /// <summary>Gets the address of a backend that allows a user three requests a minute.</summary>
    public Uri ThrottledUrl { get; } = throttledUrl;

    public bool IsCurrent { get; } = isCurrent;

    public SynapseClient Client { get; } = new(url, SynapseCredentials.AccessToken("an-access-token"));

    /// <summary>Gets the id of the job that the documentation's examples take for granted.</summary>
    public JobId Job { get; } = isCurrent ? "0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c11" : 789;

    public JobStatus Done { get; } = isCurrent ? JobStatus.Succeeded : JobStatus.Completed;

    /// <summary>Starts a run of plugin 123 and returns its job.</summary>
    public async Task<JobId> RunAsync(object parameters)
    {
        RunPluginResult run = await Client.RunPluginAsync(123, new RunPluginRequest { Parameters = FreeFormJson.From(parameters) });
        return Expect.NotNull("the job's id", run.JobId);
    }

    public void Dispose() => Client.Dispose();
}
