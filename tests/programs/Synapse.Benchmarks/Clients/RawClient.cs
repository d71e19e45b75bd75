using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Synapse.Benchmarks.Clients.SystemTextJson;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Clients;

/// <summary>
/// What an expert writes by hand: <see cref="HttpClient" />, and source-generated System.Text.Json over the stream of the answer.
/// </summary>
internal sealed class RawClient(HttpClient http) : IApiClient
{
    public Operation GetJob => Operation.Of(() => GetJobAsync(CannedAnswers.JobId), job => job.Describe());

    public Operation CreatePlugin
    {
        get
        {
            var configuration = JsonElement.Parse(CannedAnswers.PluginConfiguration);
            return Operation.Of(
                () => CreatePluginAsync(new CreatePluginRequest
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

    public Operation ListJobs(int pageSize) => Operation.Of(() => ListJobsAsync(pageSize), page => page.Describe());

    public async Task<int> ReadAllJobsAsync()
    {
        int count = 0;
        string? next = "jobs/?page_size=100";
        while (next is not null)
        {
            JobPage page = await ReadAsync(new HttpRequestMessage(HttpMethod.Get, next), ApiJson.Default.JobPage);
            count += page.Results.Count;
            next = page.Next;
        }

        return count;
    }

    public async Task<long> UploadAsync(Stream archive)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("123"), "plugin" },
            { new StringContent(UploadText.Version), "version" },
            { new StreamContent(archive), "file", UploadText.FileName },
        };
        PluginRelease release = await ReadAsync(
            new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form },
            ApiJson.Default.PluginRelease
        );
        return release.Size ?? 0;
    }

    public async Task<int> TailAsync()
    {
        int count = 0;
        await foreach (ConsoleLog line in RawLog.StreamLinesAsync(http))
        {
            count++;
        }

        return count;
    }

    private async Task<Job> GetJobAsync(string id) =>
        await ReadAsync(new HttpRequestMessage(HttpMethod.Get, $"jobs/{id}/"), ApiJson.Default.Job);

    private async Task<JobPage> ListJobsAsync(int pageSize) => await ReadAsync(
        new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"jobs/?page_size={pageSize}")),
        ApiJson.Default.JobPage);

    private async Task<Plugin> CreatePluginAsync(CreatePluginRequest body) => await ReadAsync(
        new HttpRequestMessage(HttpMethod.Post, "plugins/") { Content = JsonContent.Create(body, ApiJson.Default.CreatePluginRequest) },
        ApiJson.Default.Plugin);

    private async Task<T> ReadAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type)
    {
        using (request)
        using (HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            response.EnsureSuccessStatusCode();
            await using Stream body = await response.Content.ReadAsStreamAsync();
            return await JsonSerializer.DeserializeAsync(body, type) ?? throw new JsonException("The answer is null.");
        }
    }
}
