using System.Text.Json;
using Refit;
using Synapse.Benchmarks.Clients.SystemTextJson;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Clients;

/// <summary>Refit over the same models and the same source-generated context as raw.</summary>
internal sealed class RefitClient(HttpClient http) : IApiClient
{
    private readonly IRefitApi _api = RestService.ForGenerated<IRefitApi>(http, ApiJson.Default);

    public Operation GetJob => Operation.Of(() => _api.GetJobAsync(CannedAnswers.JobId), job => job.Describe());

    public Operation CreatePlugin
    {
        get
        {
            var configuration = JsonElement.Parse(CannedAnswers.PluginConfiguration);
            return Operation.Of(
                () => _api.CreatePluginAsync(new CreatePluginRequest
                {
                    Name = PluginText.Name,
                    Description = PluginText.Description,
                    Version = PluginText.Version,
                    Author = PluginText.Author,
                    Category = PluginText.Category,
                    Configuration = configuration,
                }),
                plugin => plugin.Describe());
        }
    }

    public Operation ListJobs(int pageSize) => Operation.Of(() => _api.ListJobsAsync(page: null, pageSize), page => page.Describe());

    public async Task<int> ReadAllJobsAsync()
    {
        int count = 0;
        JobPage page;
        int number = 1;
        do
        {
            page = await _api.ListJobsAsync(number++, pageSize: 100);
            count += page.Results.Count;
        }
        while (page.Next is not null);
        return count;
    }

    public async Task<long> UploadAsync(Stream archive)
    {
        PluginRelease release = await _api.CreatePluginReleaseAsync(
            "123",
            UploadText.Version,
            new StreamPart(archive, UploadText.FileName)
        );
        return release.Size ?? 0;
    }

    public async Task<int> TailAsync()
    {
        using var reader = new StreamReader(await _api.TailAsync(CannedAnswers.JobId));
        return await Lines.CountAsync(reader);
    }
}
