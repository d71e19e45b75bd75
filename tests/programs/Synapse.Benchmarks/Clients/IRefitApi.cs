using Refit;
using Synapse.Benchmarks.Clients.SystemTextJson;

namespace Synapse.Benchmarks.Clients;

/// <summary>The operations as Refit wants them declared.</summary>
internal interface IRefitApi
{
    [Get("/jobs/{id}/")]
    Task<Job> GetJobAsync(string id);

    [Get("/jobs/")]
    Task<JobPage> ListJobsAsync(int? page, [AliasAs("page_size")] int pageSize);

    [Post("/plugins/")]
    Task<Plugin> CreatePluginAsync([Body] CreatePluginRequest body);

    [Multipart]
    [Post("/plugin_releases/")]
    Task<PluginRelease> CreatePluginReleaseAsync(string plugin, string version, StreamPart file);

    [Get("/jobs/{id}/tail_console_logs/")]
    Task<Stream> TailAsync(string id);
}
