using Microsoft.Extensions.Options;

namespace Synapse.Generated.Tests.Hosting;

internal sealed class RegistrationTests : HostFixture
{
    private static readonly Uri Elsewhere = new("https://elsewhere.example");

    private static readonly Action<SynapseClientOptions>[] Others =
    [
        options => (options.BaseUrl, options.Token, options.Tenant) = (Elsewhere, "token", "tenant"),
        options => options.BaseUrl = Elsewhere,
        options => (options.Token, options.Tenant) = ("token", "tenant"),
        options => options.AccessToken = "second",
        options => options.AuthenticationProvider = SynapseCredentials.AccessToken("second"),
    ];

    [Test]
    public async Task Host05_Registrations_that_disagree_do_not_start([ValueSource(nameof(Others))] Action<SynapseClientOptions> other)
    {
        Builder.Services.AddSynapseClient(Section);
        Builder.Services.AddSynapseClient(other);

        var refusal = await Failure.OfAsync<OptionsValidationException>(StartHostAsync);

        Assert.That(refusal.Message, Does.Contain("AddKeyedSynapseClient").And.Not.Contain("second"));
    }

    [Test]
    public async Task Host05_Registrations_that_agree_are_one()
    {
        Respond(503);
        Builder.Services.AddSynapseClient(Section);
        Builder.Services.AddSynapseClient(Section);
        Builder.Services.AddSynapseClient(options => (options.Retry.MaxRetries, options.AgentToken) = (0, "agent"));
        IServiceProvider services = await StartHostAsync();

        await Assert.ThrowsAsync<SynapseApiException>(() => services.GetRequiredService<SynapseClient>().GetPluginAsync(1));

        Assert.That(services.GetServices<SynapseClient>().Count(), Is.EqualTo(1));
        Assert.That(Request().Headers["SYNAPSE-Agent"], Is.EqualTo("Token agent"));
    }

    [Test]
    public async Task Host05_A_test_can_override_options_for_good([Values] bool afterwards)
    {
        Respond("""{"id": 1}""");
        Set("BaseUrl", $"{Elsewhere}");
        Builder.Services.AddSynapseClient(Section);
        Action<SynapseClientOptions> replace = options => (options.BaseUrl, options.AccessToken) = (Server.BaseAddress, "of-the-test");
        _ = afterwards ? Builder.Services.PostConfigure(replace) : Builder.Services.Configure(replace);
        SynapseClient client = await StartClientAsync();

        Reload(("AccessToken", "second"));
        await client.GetPluginAsync(1);

        Assert.That(Request().Headers[Token], Is.EqualTo("Token of-the-test"));
    }

    [Test]
    public async Task Host05_Each_key_has_a_client_of_its_own()
    {
        await using ScriptedServer second = await ScriptedServer.StartAsync("""{"id": 2}""", 503, """{"id": 2}""");
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 30));
        Builder.Services.AddKeyedSynapseClient("a", Section).AddHttpMessageHandler(() => new CodeHandler((request, send) =>
        {
            request.Headers.Add("X-Stamp", "a");
            return send(request);
        }));
        Builder.Services.AddKeyedSynapseClient(
            "b", options => (options.BaseUrl, options.Token, options.Tenant) = (second.BaseAddress, "token", "tenant"));
        IServiceProvider services = await StartHostAsync();
        var a = services.GetRequiredKeyedService<SynapseClient>("a");
        var b = services.GetRequiredKeyedService<SynapseClient>("b");

        await b.GetPluginAsync(1);
        for (int i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<SynapseApiException>(() => a.GetPluginAsync(1));
        }

        // The budget of the first client is empty; that of the second is its own.
        await b.GetPluginAsync(1);

        Assert.That(services.GetService<SynapseClient>(), Is.Null);
        Assert.That(TokensTo(Server), Is.All.EqualTo("Token first"));
        Assert.That(Server.Requests.Select(request => request.Headers["X-Stamp"]), Is.All.EqualTo("a"));
        Assert.That(Server.Requests, Has.Count.EqualTo(10));
        Assert.That(second.Requests.Select(request => request.Headers["Authorization"]), Is.All.EqualTo("Token token"));
        Assert.That(second.Requests.Select(request => request.Headers.ContainsKey("X-Stamp")), Is.All.False);
    }

    [Test]
    public async Task Host05_A_key_is_the_name_of_its_options_and_reloads_alone()
    {
        Respond("""{"id": 1}""", """{"id": 1}""", """{"id": 1}""");
        Builder.Services.AddKeyedSynapseClient("a", Section);
        Builder.Services.AddSynapseClient(options => (options.BaseUrl, options.AccessToken) = (Server.BaseAddress, "unkeyed"));
        Builder.Services.PostConfigure<SynapseClientOptions>("a", options => options.ApplicationId = "tenant-a");
        IServiceProvider services = await StartHostAsync();

        Reload(("AccessToken", "second"));
        await services.GetRequiredKeyedService<SynapseClient>("a").GetPluginAsync(1);
        await services.GetRequiredService<SynapseClient>().GetPluginAsync(1);

        Assert.That(TokensTo(Server), Is.EqualTo(["Token second", "Token unkeyed"]));
        Assert.That(Server.Requests[0].Headers["User-Agent"], Does.EndWith(" tenant-a"));
        Assert.That(Server.Requests[1].Headers["User-Agent"], Does.Not.Contain("tenant-a"));
    }

    [Test]
    public void Host05_A_key_with_options_that_are_not_valid_does_not_start()
    {
        Builder.Services.AddSynapseClient(Section);
        Builder.Services.AddKeyedSynapseClient("b", options => options.BaseUrl = Elsewhere);

        Assert.That(StartHostAsync, Throws.InstanceOf<OptionsValidationException>().With.Property("OptionsName").EqualTo("b"));
        Assert.That(() => Builder.Services.AddKeyedSynapseClient("", Section), Throws.ArgumentException);
    }
}
