namespace Synapse.Generated.Tests.Client;

/// <summary>Headers of the options, which each request has.</summary>
internal sealed class DefaultHeaderTests : ScriptedFixture
{
    [Test]
    public async Task Each_request_has_them_unless_a_call_says_otherwise()
    {
        Respond("""{"id": 1}""", """{"id": 1}""", """{"id": 1}""");
        UseOptions(options => options.Headers["Accept-Language"] = "ko");
        SynapseClient derived = Client.WithOptions(options => options.Headers["accept-language"] = "en");

        await Client.GetPluginAsync(1);
        await Client.GetPluginAsync(1, options: new RequestOptions { Headers = { ["Accept-Language"] = "de" } });
        await derived.GetPluginAsync(1);

        Assert.That(
            Server.Requests.Select(request => request.Headers["Accept-Language"]), Is.EqualTo(["ko", "de", "en"]).AsCollection);
    }

    [TestCase("Authorization", "Token x")]
    [TestCase("Synapse-Tenant", "x")]
    [TestCase("Host", "x")]
    [TestCase("Bad Name", "x")]
    [TestCase("X-A", "line\nbreak")]
    public void Headers_that_the_client_sets_or_that_cannot_be_sent_are_refused(string name, string value) =>
        Assert.That(() => Client.WithOptions(options => options.Headers[name] = value), Throws.ArgumentException);

    [Test]
    public async Task Their_values_are_no_secrets_unless_their_names_say_so()
    {
        Respond(ScriptedResponse.Json("""{"detail": "no translation for ordinary, and canary is wrong"}""", 404));
        UseOptions(options =>
        {
            options.Headers["Accept-Language"] = "ordinary";
            options.Headers["X-Api-Key"] = "canary";
        });

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1));

        Assert.That(failure.Detail, Does.Contain("ordinary").And.Not.Contain("canary"));
    }
}
