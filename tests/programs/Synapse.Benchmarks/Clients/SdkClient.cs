using Synapse.Benchmarks.Server;
using Synapse.Generated;

namespace Synapse.Benchmarks.Clients;

/// <summary>This SDK with its whole default pipeline: credentials, retries, limits.</summary>
internal sealed class SdkClient(SynapseClient client) : IApiClient
{
    public Operation GetJob => Operation.Of(() => client.GetJobAsync(CannedAnswers.JobId), Describe);

    public Operation CreatePlugin
    {
        get
        {
            var configuration = FreeFormJson.Parse(CannedAnswers.PluginConfiguration);
            return Operation.Of(
                () => client.CreatePluginAsync(new CreatePluginRequest
                {
                    Name = PluginText.Name,
                    Description = PluginText.Description,
                    Version = PluginText.Version,
                    Author = PluginText.Author,
                    Category = PluginText.Category,
                    Configuration = configuration,
                }),
                plugin => Facts.OfPlugin(
                    plugin.Id,
                    plugin.Name,
                    plugin.Created,
                    (string?)plugin.Configuration?["parameters"]?["threshold_00"]?["type"]?.ToJToken()));
        }
    }

    public Operation ListJobs(int pageSize) => Operation.Of(
        () => client.ListJobsAsync(new ListJobsQuery { PageSize = pageSize }),
        page => Facts.OfPage(page.TotalCount, page.Items.Select(Describe)));

    public async Task<int> ReadAllJobsAsync()
    {
        int count = 0;
        await foreach (Page<Job> page in client.ListAllJobsAsync().AsPages())
        {
            count += page.Items.Count;
        }

        return count;
    }

    public async Task<long> UploadAsync(Stream archive)
    {
        PluginRelease release = await client.CreatePluginReleaseAsync(
            new() { Plugin = 123, Version = UploadText.Version, File = UploadFile.FromStream(archive, UploadText.FileName) });
        return release.Size ?? 0;
    }

    public async Task<int> TailAsync()
    {
        // What is measured is the reading, not the wait before the log is looked at again.
        var tail = new TailJobConsoleLogsOptions { UseLiveStream = false, PollingInterval = TimeSpan.FromMilliseconds(1) };
        int count = 0;
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(CannedAnswers.JobId, tail))
        {
            count += line.Gap is null ? 1 : 0;
        }

        return count;
    }

    private static string Describe(Job job) =>
        Facts.OfJob(
            job.Id.ToString(),
            job.Status?.ToString(),
            job.Progress,
            job.Plugin,
            job.Created,
            (string?)job.Metadata?["current_step"]?.ToJToken()
        );
}
