using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Hosting;

/// <summary>A host with a client of a scripted server, whose retries do not wait.</summary>
internal abstract class HostFixture : ScriptedFixture
{
    private readonly CapturedLog _log = new();
    private IHost? _host;

    protected string Log => _log.Text;

    protected HostApplicationBuilder Builder { get; } = Host.CreateEmptyApplicationBuilder(settings: null);

    /// <summary>The configuration, which <see cref="Reload" /> changes.</summary>
    protected MemorySettings Settings { get; } = new();

    [SetUp]
    public void Arrange()
    {
        Builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(_log);
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

        _log.Dispose();
    }

    protected IConfiguration Section => Builder.Configuration.GetSection("Synapse");

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

    protected async Task<SynapseClient> StartClientAsync() => (await StartHostAsync()).GetRequiredService<SynapseClient>();
}
