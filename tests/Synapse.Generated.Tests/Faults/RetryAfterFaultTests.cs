using System.Globalization;

namespace Synapse.Generated.Tests.Faults;

/// <summary>How long the client waits before it repeats, on a clock that notes waits instead of making them.</summary>
internal sealed class RetryAfterFaultTests : ScriptedFixture
{
    private readonly SkippingClock _clock = new();

    [TestCase("7", 7)]
    [TestCase("60", 60)]
    public async Task Fault03_Seconds_are_honoured_up_to_a_minute(string header, int seconds)
    {
        Assert.That(await WaitAsync(header), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task Fault03_A_wait_of_zero_seconds_is_none()
    {
        Assert.That(await WaitAsync("0"), Is.Null);
    }

    [TestCase(7, 7)]
    [TestCase(59, 59)]
    public async Task Fault03_A_date_is_honoured_up_to_a_minute(int ahead, int seconds)
    {
        string header = _clock.GetUtcNow().AddSeconds(ahead).ToString("R", CultureInfo.InvariantCulture);

        Assert.That(await WaitAsync(header), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [TestCase("61")]
    [TestCase("86399")]
    [TestCase("2147483647")]
    [TestCase("Thu, 31 Dec 2099 23:59:59 GMT")]
    public async Task Fault04_A_longer_wait_is_the_error_at_once(string header)
    {
        Respond(ScriptedResponse.Empty(503).With("Retry-After", header), """{"id": 1}""");
        using SynapseClient client = CreateClient(Server);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That((failure.RetryAfter > TimeSpan.FromSeconds(60), _clock.Waits.Count, Server.Requests.Count), Is.EqualTo((true, 0, 1)));
    }

    [TestCase("-5")]
    [TestCase("soon")]
    [TestCase("")]
    [TestCase("1e5")]
    [TestCase("99999999999999999999")]
    [TestCase("Sat, 01 Jan 1994 00:00:00 GMT")]
    public async Task Fault04_Nonsense_and_the_past_are_ignored(string header)
    {
        Assert.That(await WaitAsync(header), Is.Null.Or.LessThanOrEqualTo(TimeSpan.FromSeconds(1)));
    }

    [TestCase(1.0)]
    [TestCase(0.25)]
    public async Task Fault01_Without_the_header_waits_are_a_share_of_a_time_that_doubles_up_to_a_limit(double share)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 6));
        using SynapseClient client = CreateClient(Server, () => share);

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        // Five waits, as the budget has it.
        double[] longest = [1, 2, 4, 8, 10];
        Assert.That(_clock.Waits, Is.EqualTo(longest.Select(seconds => TimeSpan.FromSeconds(seconds * share))).AsCollection);
    }

    [Test]
    public async Task Fault01_The_share_is_drawn_anew_each_time()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 6));
        using SynapseClient client = CreateClient(Server);

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(_clock.Waits, Is.Unique);
    }

    [Test]
    public async Task Fault03_What_the_server_asked_for_is_told_with_the_last_failure()
    {
        Respond(ScriptedResponse.Empty(429).With("Retry-After", "100000"));
        using SynapseClient client = CreateClient(Server);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(100000)));
    }

    [Test]
    public async Task Fault04_A_date_in_the_past_is_told_to_nobody()
    {
        Respond(ScriptedResponse.Empty(429).With("Retry-After", "Sat, 01 Jan 1994 00:00:00 GMT"));
        using SynapseClient client = CreateClient(Server);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That(failure.RetryAfter, Is.Null);
    }

    /// <summary>The wait between a 503 with that header and the repetition; null for none.</summary>
    private async Task<TimeSpan?> WaitAsync(string header)
    {
        Respond(ScriptedResponse.Empty(503).With("Retry-After", header), """{"id": 1}""");
        using SynapseClient client = CreateClient(Server);

        await client.GetPluginAsync(1);

        return _clock.Waits.Count == 0 ? null : _clock.Waits.Single();
    }

    private SynapseClient CreateClient(ScriptedServer server, Func<double>? share = null) => server.CreateClient(options =>
    {
        options.UseClockForWaits(_clock);
        options.Retry.BaseDelay = TimeSpan.FromSeconds(1);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.MaxRetries = 10;
        options.Retry.Randomizer = share ?? options.Retry.Randomizer;
    });
}
