using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

/// <summary>An emulator for each test, and plain HTTP to talk to it.</summary>
internal abstract class EmulatorFixture
{
    protected SynapseEmulator Emulator { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected virtual SynapseEmulatorOptions Options => new() { JobStepInterval = Timeout.InfiniteTimeSpan };

    [SetUp]
    public Task StartAsync() => StartAsync(Options);

    [TearDown]
    public async Task StopAsync()
    {
        Client?.Dispose();
        if (Emulator is not null)
        {
            await Emulator.DisposeAsync();
        }
    }

    protected async Task RestartAsync(SynapseEmulatorOptions options)
    {
        await StopAsync();
        await StartAsync(options);
    }

    protected Task<ApiResponse> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    protected Task<ApiResponse> PostAsync(string path, string json) => SendJsonAsync(HttpMethod.Post, path, json);

    protected Task<ApiResponse> PutAsync(string path, string json) => SendJsonAsync(HttpMethod.Put, path, json);

    protected Task<ApiResponse> PatchAsync(string path, string json) => SendJsonAsync(HttpMethod.Patch, path, json);

    /// <summary>Downloads a file without credentials, from wherever the emulator is now.</summary>
    protected async Task<ApiResponse> DownloadAsync(string file)
    {
        using var stranger = new HttpClient { BaseAddress = Emulator.BaseAddress };
        return await SendAsync(stranger, new HttpRequestMessage(HttpMethod.Get, new Uri(file).PathAndQuery));
    }

    protected Task<ApiResponse> SendAsync(HttpRequestMessage request) => SendAsync(Client, request);

    private static async Task<ApiResponse> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using HttpResponseMessage response = await client.SendAsync(request);
        return new ApiResponse(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers,
            response.Content.Headers
        );
    }

    protected async Task<long> CreatePluginAsync(string name = "plugin", string configuration = "{}") =>
        (await PostAsync("plugins/", $$"""{"name": "{{name}}", "configuration": {{configuration}}}""")).Json["id"]!.GetValue<long>();

    /// <summary>Runs a new plugin and returns the id of the job as text.</summary>
    protected async Task<string> StartJobAsync(string parameters = "{}")
    {
        long plugin = await CreatePluginAsync("plugin-" + Guid.NewGuid());
        return (await PostAsync($"plugins/{plugin}/run/", $$"""{"parameters": {{parameters}}}""")).Json["job_id"]!.ToString();
    }

    private async Task StartAsync(SynapseEmulatorOptions options)
    {
        Emulator = await SynapseEmulator.StartAsync(options);
        Client = new HttpClient { BaseAddress = Emulator.BaseAddress };
        Client.DefaultRequestHeaders.Add("Synapse-Access-Token", "Token " + Emulator.Credentials.AccessToken);
    }

    private Task<ApiResponse> SendJsonAsync(HttpMethod method, string path, string json) => SendAsync(new HttpRequestMessage(method, path)
    {
        Content = new StringContent(json, Encoding.UTF8, "application/json"),
    });
}

/// <summary>What came back.</summary>
internal sealed record ApiResponse(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Detail => Json["detail"]!.GetValue<string>();

    public string Error(string field) => Json[field]![0]!.GetValue<string>();
}
