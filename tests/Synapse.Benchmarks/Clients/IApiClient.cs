namespace Synapse.Benchmarks.Clients;

/// <summary>A client under measurement.</summary>
internal interface IApiClient
{
    Operation GetJob { get; }

    Operation CreatePlugin { get; }

    Operation ListJobs(int pageSize);
}
