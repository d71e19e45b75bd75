using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Hosting;

/// <summary>A host with a client of a scripted server, whose retries do not wait.</summary>
internal abstract class HostFixture : ScriptedFixture
{
    protected const string Token = "Synapse-Access-Token";
    private IHost? _host;

    protected RecordedLog Log { get; } = new();

    protected HostApplicationBuilder Builder { get; } = Host.CreateEmptyApplicationBuilder(settings: null);

    protected MemorySettings Settings { get; } = new();

    protected IConfiguration Section => Builder.Configuration.GetSection("Synapse");

    protected static IEnumerable<string?> TokensTo(ScriptedServer server) =>
        server.Requests.Select(request => request.Headers.GetValueOrDefault(Token));

    [SetUp]
    public void Arrange()
    {
        Builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        ((IConfigurationBuilder)Builder.Configuration).Add(Settings);
        Set("BaseUrl", $"{Server.BaseAddress}");
        Set("AccessToken", "first");
        Set("Retry:BaseDelay", "00:00:00");
    }

    [TearDown]
    public async Task StopHostAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync();
            _host.Dispose();
        }

        Log.Dispose();
    }

    protected void Set(string key, string? value) => Settings.Values[$"Synapse:{key}"] = value;

    protected void Reload(params (string Key, string? Value)[] changes)
    {
        foreach ((string key, string? value) in changes)
        {
            Set(key, value);
        }

        Settings.Reload();
    }

    protected async Task<IServiceProvider> StartHostAsync()
    {
        Settings.Load();
        _host = Builder.Build();
        await _host.StartAsync();
        return _host.Services;
    }

    /// <summary>Starts the host with the client of the section, and a handler of the host's own.</summary>
    protected async Task<SynapseClient> AddClientAsync(DelegatingHandler? handler = null)
    {
        IHttpClientBuilder added = Builder.Services.AddSynapseClient(Section);
        if (handler is not null)
        {
            added.AddHttpMessageHandler(() => handler);
        }

        return await StartClientAsync();
    }

    protected async Task<SynapseClient> StartClientAsync() => (await StartHostAsync()).GetRequiredService<SynapseClient>();
}
