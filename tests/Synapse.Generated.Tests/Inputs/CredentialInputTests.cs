using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Inputs;

internal sealed class CredentialInputTests : ScriptedFixture
{
    private static readonly TestCaseData<string>[] Invalid =
    [
        new("") { TestName = "Input06_{m}: empty" },
        new("canary-1\r\nX-Injected: yes") { TestName = "Input06_{m}: CR LF" },
        new("canary-1\n") { TestName = "Input06_{m}: LF" },
        new("canary-1\0") { TestName = "Input07_{m}: NUL" },
        new("canary-1\u007f") { TestName = "Input07_{m}: DEL" },
        new("canary-1 two") { TestName = "Input08_{m}: a space" },
        new("canary-1-한글") { TestName = "Input08_{m}: Korean" },
    ];

    [TestCaseSource(nameof(Invalid))]
    public void Is_refused_when_credentials_are_made(string value)
    {
        AssertRefused(() => SynapseCredentials.AccessToken(value));
        AssertRefused(() => SynapseCredentials.TokenAndTenant(value, "t"));
        AssertRefused(() => SynapseCredentials.TokenAndTenant("t", value));
        AssertRefused(() => SynapseCredentials.AccessToken("t").WithAgent(value));
    }

    [TestCaseSource(nameof(Invalid))]
    public void Is_refused_in_options(string value)
    {
        AssertRefused(() => UseOptions(options => options.AccessToken = value));
        AssertRefused(() => UseOptions(options => (options.AccessToken, options.Token, options.Tenant) = (null, value, "t")));
        AssertRefused(() => UseOptions(options => options.AgentToken = value));
    }

    [TestCaseSource(nameof(Invalid))]
    public async Task Is_refused_when_a_function_gives_it_and_nothing_is_sent(string value) =>
        await AssertRefusedAsync(SynapseCredentials.AccessToken(_ => ValueTask.FromResult(value)));

    [Test]
    public void Missing_ones_are_refused()
    {
        const Func<CancellationToken, ValueTask<string>>? Function = null;
        SynapseCredentials credentials = SynapseCredentials.AccessToken("t");
        Assert.That(() => SynapseCredentials.AccessToken((string)null!), Throws.ArgumentNullException);
        Assert.That(() => SynapseCredentials.AccessToken(Function!), Throws.ArgumentNullException);
        Assert.That(() => SynapseCredentials.TokenAndTenant(null!, "t"), Throws.ArgumentNullException);
        Assert.That(() => SynapseCredentials.TokenAndTenant("t", null!), Throws.ArgumentNullException);
        Assert.That(() => SynapseCredentials.TokenAndTenant(null!), Throws.ArgumentNullException);
        Assert.That(() => credentials.WithAgent((string)null!), Throws.ArgumentNullException);
        Assert.That(() => credentials.WithAgent(Function!), Throws.ArgumentNullException);
        Assert.That(() => credentials.AuthenticateRequestAsync(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Valid_ones_show_nothing_of_themselves() =>
        Assert.That(SynapseCredentials.AccessToken("canary-1").WithAgent("canary-2").ToString(), Does.Not.Contain("canary"));

    [Test]
    public void The_first_and_the_last_visible_character_are_allowed() =>
        Assert.That(() => SynapseCredentials.AccessToken("!~"), Throws.Nothing);

    [TestCase("fine", "canary-1\r\nX-Injected: yes")]
    [TestCase("canary-1\n", "fine")]
    [TestCase("canary-1\0", "fine")]
    public async Task Input06_Is_refused_when_a_provider_gives_it_and_nothing_is_sent(string first, string second) =>
        await AssertRefusedAsync(new StubProvider(request => request.Headers.Add("X-Key", first, second)));

    private async Task AssertRefusedAsync(IAuthenticationProvider provider)
    {
        UseOptions(options => options.AuthenticationProvider = provider);

        var refusal = await Failure.OfAsync<InvalidOperationException>(() => Client.GetPluginAsync(1));

        Assert.That(refusal.ToString(), Does.Not.Contain("canary"));
        Assert.That(Server.Requests, Is.Empty);
    }

    private static void AssertRefused(Action action) =>
        Assert.That(() => action(), Throws.InstanceOf<ArgumentException>().With.Message.Not.Contains("canary"));
}
