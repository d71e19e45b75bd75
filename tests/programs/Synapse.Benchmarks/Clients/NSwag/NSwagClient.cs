using System.Text.Json;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Clients.NSwag;

/// <summary>The client that stock NSwag generates with System.Text.Json.</summary>
internal sealed class NSwagClient(HttpClient http) : IApiClient
{
    private readonly StockClient _client = new(http);

    public Operation GetJob => Operation.Of(() => _client.Get_jobAsync(CannedAnswers.JobId, expand: null), Describe);

    public Operation CreatePlugin
    {
        get
        {
            var configuration = JsonSerializer.Deserialize<Dictionary<string, object>>(CannedAnswers.PluginConfiguration)!;
            return Operation.Of(
                () =>
                    _client.Create_pluginAsync(
                        new CreatePluginRequest
                        {
                            Name = PluginText.Name,
                            Description = PluginText.Description,
                            Version = PluginText.Version,
                            Author = PluginText.Author,
                            Category = PluginText.Category,
                            Configuration = configuration,
                        }
                    ),
                plugin =>
                    Facts.OfPlugin(
                        plugin.Id,
                        plugin.Name,
                        plugin.Created,
                        ((JsonElement)plugin.Configuration["parameters"])
                            .GetProperty("threshold_00").GetProperty("type").GetString()
                    )
            );
        }
    }

    public Operation ListJobs(int pageSize) => Operation.Of(
        () => ListAsync(page: null, pageSize),
        page => Facts.OfPage((int?)page.Count, page.Results.Select(Describe)));

    public async Task<int> ReadAllJobsAsync()
    {
        int count = 0;
        JobPage page;
        int number = 1;
        do
        {
            page = await ListAsync(number++, pageSize: 100);
            count += page.Results.Count;
        }
        while (page.Next is not null);
        return count;
    }

    public async Task<long> UploadAsync(Stream archive)
    {
        PluginRelease release = await _client.Create_plugin_releaseAsync(
            "123", UploadText.Version, "", true, "{}", "{}", [], false, new FileParameter(archive, UploadText.FileName));
        return release.Size ?? 0;
    }

    public async Task<int> TailAsync()
    {
        using var reader = new StringReader(await _client.Tail_job_console_logsAsync(CannedAnswers.JobId));
        return await Lines.CountAsync(reader);
    }

    private Task<JobPage> ListAsync(int? page, int pageSize) =>
        _client.List_jobsAsync(
            status: null,
            plugin: null,
            created_after: null,
            user: null,
            agent: null,
            action: null,
            limit: null,
            page,
            pageSize
        );

    private static string Describe(Job job) =>
        Facts.OfJob(
            job.Id,
            job.Status,
            job.Progress,
            job.Plugin,
            job.Created,
            ((JsonElement)job.Metadata["current_step"]).GetString()
        );
}
