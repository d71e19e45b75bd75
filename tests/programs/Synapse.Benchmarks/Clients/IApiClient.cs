namespace Synapse.Benchmarks.Clients;

/// <summary>A client under measurement.</summary>
internal interface IApiClient
{
    Operation GetJob { get; }

    Operation CreatePlugin { get; }

    Operation ListJobs(int pageSize);

    /// <summary>Reads all jobs, page by page, and keeps none.</summary>
    /// <returns>How many there are.</returns>
    Task<int> ReadAllJobsAsync();

    /// <summary>Uploads a release.</summary>
    /// <returns>How many bytes the server says it has received.</returns>
    Task<long> UploadAsync(Stream archive);

    /// <summary>Follows the log of the job to its end, and keeps no line.</summary>
    /// <returns>How many lines came.</returns>
    Task<int> TailAsync();
}
