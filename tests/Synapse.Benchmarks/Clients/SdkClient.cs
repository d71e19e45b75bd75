using Synapse.Benchmarks.Server;
using Synapse.Generated;

namespace Synapse.Benchmarks.Clients;

/// <summary>This SDK with its whole default pipeline: credentials, retries, limits.</summary>
internal sealed class SdkClient(SynapseClient client) : IApiClient
{
    private readonly FreeFormJson _configuration = FreeFormJson.Parse(CannedAnswers.PluginConfiguration);

    public Operation GetJob => Operation.Of(() => client.GetJobAsync(CannedAnswers.JobId), Describe);

    public Operation CreatePlugin => Operation.Of(
        () => client.CreatePluginAsync(new CreatePluginRequest
        {
            Name = PluginText.Name,
            Description = PluginText.Description,
            Version = PluginText.Version,
            Author = PluginText.Author,
            Category = PluginText.Category,
            Configuration = _configuration,
        }),
        plugin => Facts.OfPlugin(
            plugin.Id,
            plugin.Name,
            plugin.Created,
            (string?)plugin.Configuration?["parameters"]?["threshold_00"]?["type"]?.ToJToken()));

    public Operation ListJobs(int pageSize) => Operation.Of(
        () => client.ListJobsAsync(new ListJobsOptions { PageSize = pageSize }),
        page => Facts.OfPage(page.TotalCount, page.Items.Select(Describe)));

    private static string Describe(Job job) =>
        Facts.OfJob(job.Id.ToString(), job.Status?.ToString(), job.Progress, job.Plugin, job.Created, (string?)job.Metadata?["current_step"]?.ToJToken());
}
