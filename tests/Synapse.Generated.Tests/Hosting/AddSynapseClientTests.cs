using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Synapse.Generated.Tests.Hosting;

internal sealed class AddSynapseClientTests : ScriptedFixture
{
    [Test]
    public async Task Options_come_from_configuration()
    {
        Respond(503, """{"id": 1}""");
        await using ServiceProvider services = Register(
            Configure(
                ("Synapse:ApplicationId", "my-app/2.1"),
                ("Synapse:Retry:MaxRetries", "0"),
                ("Synapse:Headers:Accept-Language", "ko")));
        SynapseClient client = services.GetRequiredService<SynapseClient>();

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(Server.Requests.Single().Headers["User-Agent"], Does.EndWith(" my-app/2.1"));
        Assert.That(Server.Requests.Single().Headers["Synapse-Access-Token"], Is.EqualTo("Token first"));
        Assert.That(Server.Requests.Single().Headers["Accept-Language"], Is.EqualTo("ko"));
        Assert.That(services.GetRequiredService<SynapseClient>(), Is.SameAs(client));
    }

    [TestCase("Synapse:BaseUrl", "")]
    [TestCase("Synapse:BaseUrl", "ftp://a.example")]
    [TestCase("Synapse:BaseUrl", "http://a.example")]
    [TestCase("Synapse:AccessToken", null)]
    [TestCase("Synapse:AccessToken", "canary two")]
    [TestCase("Synapse:Timeout", "-00:00:10")]
    [TestCase("Synapse:Timeout", "10675199.02:48:05.4775807")]
    [TestCase("Synapse:Retry:MaxRetries", "99")]
    public async Task A_host_does_not_start_with_bad_options(string key, string? value)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Synapse:BaseUrl"] = "https://a.example",
            ["Synapse:AccessToken"] = "first",
            [key] = value,
        });
        builder.Services.AddSynapseClient(builder.Configuration.GetSection("Synapse"));
        using IHost host = builder.Build();

        var refusal = await Failure.OfAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(refusal.Message, Does.Contain(key.Split(':')[^1]).Or.Contain("redentials").And.Not.Contain("canary"));
    }

    [Test]
    public async Task A_host_starts_with_good_options()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSynapseClient(options => (options.BaseUrl, options.AccessToken) = (new Uri("https://a.example"), "first"));
        using IHost host = builder.Build();

        await host.StartAsync();

        Assert.That(host.Services.GetService<SynapseClient>(), Is.Not.Null);
        await host.StopAsync();
    }

    [Test]
    public async Task A_handler_that_is_added_to_the_builder_runs()
    {
        Respond("""{"id": 1}""");
        var collection = new ServiceCollection();
        collection.AddSynapseClient(Configure().GetSection("Synapse")).AddHttpMessageHandler(() => new StampingHandler());
        await using ServiceProvider services = collection.BuildServiceProvider();

        await services.GetRequiredService<SynapseClient>().GetPluginAsync(1);

        Assert.That(Server.Requests.Single().Headers["X-Stamp"], Is.EqualTo("added"));
    }

    [Test]
    public async Task Credentials_rotate_without_a_new_client()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Json("""{"id": 1}"""), 4));
        IConfigurationRoot configuration = Configure();
        await using ServiceProvider services = Register(configuration);
        SynapseClient client = services.GetRequiredService<SynapseClient>();
        SynapseClient derived = client.WithOptions(options => options.ApplicationId = "derived");

        await client.GetPluginAsync(1);
        configuration["Synapse:AccessToken"] = "second";
        configuration.Reload();
        await client.GetPluginAsync(1);
        await derived.GetPluginAsync(1);
        configuration["Synapse:AccessToken"] = null;
        configuration["Synapse:Token"] = "third";
        configuration["Synapse:Tenant"] = "tenant";
        configuration.Reload();
        await client.GetPluginAsync(1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Server.Requests.Take(3).Select(request => request.Headers["Synapse-Access-Token"]),
                Is.EqualTo(["Token first", "Token second", "Token second"]).AsCollection);
            Assert.That(Server.Requests[3].Headers["Authorization"], Is.EqualTo("Token third"));
            Assert.That(Server.Requests[3].Headers["Synapse-Tenant"], Is.EqualTo("Token tenant"));
            Assert.That(Server.Requests[3].Headers.ContainsKey("Synapse-Access-Token"), Is.False);
        }
    }

    [Test]
    public async Task Redirects_are_not_followed_by_a_registered_client()
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        Respond(ScriptedResponse.Empty(307).With("Location", $"{other.BaseAddress}"));
        await using ServiceProvider services = Register(Configure());

        await Assert.ThrowsAsync<SynapseProtocolException>(() => services.GetRequiredService<SynapseClient>().GetPluginAsync(1));

        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task The_transport_is_the_containers_to_close()
    {
        Respond("""{"id": 1}""");
        await using ServiceProvider services = Register(Configure());
        SynapseClient client = services.GetRequiredService<SynapseClient>();

        client.Dispose();

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_logger_of_the_options_wins_over_the_containers([Values] bool inOptions)
    {
        Respond("""{"id": 1}""");
        using var ofOptions = new CapturedLog();
        using var ofContainer = new CapturedLog();
        using var own = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(ofOptions));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(ofContainer));
        services.AddSynapseClient(options =>
            (options.BaseUrl, options.AccessToken, options.LoggerFactory) = (Server.BaseAddress, "t", inOptions ? own : null)
        );
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<SynapseClient>().GetPluginAsync(1);

        Assert.That((ofOptions.Lines.Count > 0, ofContainer.Lines.Count > 0), Is.EqualTo((inOptions, !inOptions)));
    }

    private IConfigurationRoot Configure(params (string Key, string Value)[] more) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Synapse:BaseUrl", $"{Server.BaseAddress}"),
                new("Synapse:AccessToken", "first"),
                .. more.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)),
            ])
            .Build();

    private static ServiceProvider Register(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSynapseClient(configuration.GetSection("Synapse"));
        return services.BuildServiceProvider();
    }

    private sealed class StampingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "added");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
