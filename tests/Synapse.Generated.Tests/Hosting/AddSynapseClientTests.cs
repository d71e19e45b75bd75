using Microsoft.Extensions.Options;

namespace Synapse.Generated.Tests.Hosting;

internal sealed class AddSynapseClientTests : HostFixture
{
    private const string AgentToken = "canary-agent-token";

    [Test]
    public async Task Options_come_from_configuration()
    {
        Respond(503, """{"id": 1}""");
        Set("ApplicationId", "my-app/2.1");
        Set("Retry:MaxRetries", "0");
        Set("Headers:Accept-Language", "ko");
        Builder.Services.AddSynapseClient(Section);
        IServiceProvider services = await StartHostAsync();
        SynapseClient client = services.GetRequiredService<SynapseClient>();

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(Request().Headers["User-Agent"], Does.EndWith(" my-app/2.1"));
        Assert.That((Request().Headers[Token], Request().Headers["Accept-Language"]), Is.EqualTo(("Token first", "ko")));
        Assert.That(services.GetRequiredService<SynapseClient>(), Is.SameAs(client));
    }

    [TestCase("BaseUrl", "")]
    [TestCase("BaseUrl", "ftp://a.example")]
    [TestCase("BaseUrl", "http://a.example")]
    [TestCase("AccessToken", null)]
    [TestCase("AccessToken", "canary two")]
    [TestCase("Timeout", "-00:00:10")]
    [TestCase("Timeout", "10675199.02:48:05.4775807")]
    [TestCase("MaxRetries", "99")]
    public async Task A_host_does_not_start_with_bad_options(string key, string? value)
    {
        Set(key == "MaxRetries" ? "Retry:MaxRetries" : key, value);
        Builder.Services.AddSynapseClient(Section);

        var refusal = await Failure.OfAsync<OptionsValidationException>(StartHostAsync);

        Assert.That(refusal.Message, Does.Contain(key).Or.Contain("redentials").And.Not.Contain("canary"));
    }

    [Test]
    public async Task Redirects_are_not_followed_by_a_registered_client()
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync();
        Respond(ScriptedResponse.Empty(307).With("Location", $"{other.BaseAddress}"));
        SynapseClient client = await AddClientAsync();

        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));

        Assert.That(other.Requests, Is.Empty);
    }

    [Test]
    public async Task The_transport_is_the_containers_to_close()
    {
        Respond("""{"id": 1}""");
        SynapseClient client = await AddClientAsync();

        client.Dispose();

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task No_logger_sees_a_token_and_one_of_the_options_replaces_the_containers([Values] bool inOptions)
    {
        Respond(503, """{"status": "connected"}""", ScriptedResponse.Json($$"""{"detail": "No {{AgentToken}}"}""", 404));
        using var own = new RecordedLog();
        Set("AccessToken", "canary-access-token");
        Builder.Services.AddSynapseClient(Section);
        Builder.Services.Configure<SynapseClientOptions>(options => options.LoggerFactory = inOptions ? own : options.LoggerFactory);
        SynapseClient client = await StartClientAsync();

        await client.HealthCheckAgentAsync(AgentToken);
        await Assert.ThrowsAsync<SynapseApiException>(() => client.HealthCheckAgentAsync(AgentToken));

        Assert.That(Log.Text + own.Text, Does.Not.Contain("canary"));
        RecordedLog[] logs = [own, Log];
        Assert.That(
            logs.Select(log => log.Events.Count(each => each.Values.Values.Contains("health_check_agent")) > 4),
            Is.EqualTo([inOptions, !inOptions]));
    }
}
