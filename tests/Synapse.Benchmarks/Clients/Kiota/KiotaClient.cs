using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>Kiota's runtime with its default handlers, called as the client that its tool generates calls it.</summary>
internal sealed class KiotaClient(IRequestAdapter adapter) : IApiClient
{
    public Operation GetJob => Operation.Of(() => GetJobAsync(CannedAnswers.JobId), job => Describe(job!));

    public Operation CreatePlugin
    {
        get
        {
            var configuration = KiotaJsonSerializer
                .DeserializeAsync(CannedAnswers.PluginConfiguration, FreeForm.CreateFromDiscriminatorValue)
                .GetAwaiter()
                .GetResult();
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
                plugin => Facts.OfPlugin(
                    plugin!.Id!.Value,
                    plugin.Name,
                    plugin.Created,
                    TextOf(MemberOf(MemberOf((UntypedNode)plugin.Configuration!.AdditionalData["parameters"], "threshold_00"), "type"))));
        }
    }

    public Operation ListJobs(int pageSize) => Operation.Of(
        () => ListJobsAsync(pageSize),
        page => Facts.OfPage(page!.Count, page.Results!.Select(Describe)));

    public async Task<int> ReadAllJobsAsync()
    {
        int count = 0;
        JobPage? page = await ListJobsAsync(pageSize: 100);
        while (true)
        {
            count += page!.Results!.Count;
            if (page.Next is null)
            {
                return count;
            }

            page = await SendPageAsync(Request(Method.GET, "{+next}", new Dictionary<string, object> { { "next", page.Next } }));
        }
    }

    public async Task<long> UploadAsync(Stream archive)
    {
        var form = new MultipartBody { RequestAdapter = adapter };
        form.AddOrReplacePart("plugin", "text/plain", "123");
        form.AddOrReplacePart("version", "text/plain", UploadText.Version);
        form.AddOrReplacePart("file", "application/octet-stream", archive, UploadText.FileName);
        RequestInformation request = Request(Method.POST, "{+baseurl}/plugin_releases/", Parameters());
        request.SetContentFromParsable(adapter, "multipart/form-data", form);
        return (await adapter.SendAsync(request, PluginRelease.CreateFromDiscriminatorValue, Errors()))?.Size ?? 0;
    }

    public async Task<int> TailAsync()
    {
        Dictionary<string, object> parameters = Parameters();
        parameters.Add("id", CannedAnswers.JobId);
        RequestInformation request = Request(Method.GET, "{+baseurl}/jobs/{id}/tail_console_logs/", parameters, "text/plain");
        using var reader = new StringReader(await adapter.SendPrimitiveAsync<string>(request, Errors()) ?? "");
        return await Lines.CountAsync(reader);
    }

    private Task<Job?> GetJobAsync(string id)
    {
        Dictionary<string, object> parameters = Parameters();
        parameters.Add("id", id);
        return adapter.SendAsync(
            Request(Method.GET, "{+baseurl}/jobs/{id}/{?expand*}", parameters),
            Job.CreateFromDiscriminatorValue,
            Errors()
        );
    }

    private Task<JobPage?> ListJobsAsync(int pageSize)
    {
        RequestInformation request = Request(
            Method.GET,
            "{+baseurl}/jobs/{?created_after*,page*,page_size*,plugin*,status*,user*}",
            Parameters()
        );
        request.AddQueryParameters(new ListJobsQueryParameters { PageSize = pageSize });
        return SendPageAsync(request);
    }

    private Task<JobPage?> SendPageAsync(RequestInformation request) =>
        adapter.SendAsync(request, JobPage.CreateFromDiscriminatorValue, Errors());

    private Task<Plugin?> CreatePluginAsync(CreatePluginRequest body)
    {
        RequestInformation request = Request(Method.POST, "{+baseurl}/plugins/", Parameters());
        request.SetContentFromParsable(adapter, "application/json", body);
        return adapter.SendAsync(request, Plugin.CreateFromDiscriminatorValue, Errors());
    }

    private Dictionary<string, object> Parameters() => new() { { "baseurl", adapter.BaseUrl! } };

    private static RequestInformation Request(
        Method method,
        string template,
        Dictionary<string, object> parameters,
        string accept = "application/json"
    )
    {
        var request = new RequestInformation(method, template, parameters);
        request.Headers.TryAdd("Accept", accept);
        return request;
    }

    private static Dictionary<string, ParsableFactory<IParsable>> Errors() => new()
    {
        { "401", ApiError.CreateFromDiscriminatorValue },
        { "403", ApiError.CreateFromDiscriminatorValue },
        { "404", ApiError.CreateFromDiscriminatorValue },
        { "429", ApiError.CreateFromDiscriminatorValue },
        { "503", ApiError.CreateFromDiscriminatorValue },
    };

    private static string Describe(Job job) =>
        Facts.OfJob(job.Id, job.Status, job.Progress, job.Plugin, job.Created, job.Metadata!.AdditionalData["current_step"] as string);

    private static UntypedNode MemberOf(UntypedNode node, string name) => ((UntypedObject)node).GetValue()[name];

    private static string? TextOf(UntypedNode node) => ((UntypedString)node).GetValue();
}
