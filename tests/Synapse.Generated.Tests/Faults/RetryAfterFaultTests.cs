namespace Synapse.Generated.Tests.Faults;

/// <summary>How long the client waits before it repeats, on a clock that notes waits instead of making them.</summary>
internal sealed class RetryAfterFaultTests : ScriptedFixture
{
    private readonly SkippingClock _clock = new();

    [TestCase("0", null)]
    [TestCase("7", 7)]
    [TestCase("60", 60)]
    [TestCase("a date in 7 s", 7)]
    [TestCase("a date in 59 s", 59)]
    public async Task Fault03_Seconds_and_dates_are_honoured_up_to_a_minute(string header, int? seconds)
    {
        string sent = header.StartsWith("a date", StringComparison.Ordinal)
            ? _clock.GetUtcNow().AddSeconds(seconds!.Value).ToString("R", CultureInfo.InvariantCulture)
            : header;

        Assert.That((await WaitAsync(sent))?.TotalSeconds, Is.EqualTo(seconds));
    }

    [Test]
    public async Task Fault04_A_longer_wait_is_the_error_at_once(
        [Values("61", "86399", "2147483647", "Thu, 31 Dec 2099 23:59:59 GMT", "Fri, 31 Dec 9999 23:59:59 GMT")] string header)
    {
        SynapseApiException failure = await FailAsync(ScriptedResponse.Empty(503).With("Retry-After", header));

        Assert.That((failure.RetryAfter > TimeSpan.FromSeconds(60), _clock.Waits.Count, Server.Requests.Count), Is.EqualTo((true, 0, 1)));
    }

    [Test]
    public async Task Fault04_Nonsense_and_the_past_are_ignored(
        [Values("-5", "soon", "", "1e5", "0.5", "9223372036854775807", "99999999999999999999", "Sat, 01 Jan 1994 00:00:00 GMT")]
        string header) =>
        Assert.That(await WaitAsync(header), Is.Null.Or.LessThanOrEqualTo(TimeSpan.FromSeconds(1)));

    [TestCase(1.0)]
    [TestCase(0.25)]
    [TestCase(null)]
    public async Task Fault01_Without_the_header_waits_are_a_share_of_a_time_that_doubles_up_to_a_limit(double? share)
    {
        UseClock(share is { } fixedShare ? () => fixedShare : null);
        await FailAsync(Enumerable.Repeat(ScriptedResponse.Empty(503), 6));

        // Five waits, as the budget has it; without a fixed share it is drawn anew each time.
        double[] longest = [1, 2, 4, 8, 10];
        Assert.That(
            _clock.Waits, share is null ? Is.Unique : Is.EqualTo(longest.Select(seconds => TimeSpan.FromSeconds(seconds * share.Value))));
    }

    [TestCase("100000", 100_000, TestName = "Fault03_{m}: a time")]
    [TestCase("Sat, 01 Jan 1994 00:00:00 GMT", null, TestName = "Fault04_{m}: the past, which is none")]
    public async Task What_the_server_asked_for_is_told_with_the_last_failure(string header, int? seconds)
    {
        UseOptions(options => options.Retry.MaxRetries = 0);

        SynapseApiException failure = await FailAsync(ScriptedResponse.Empty(429).With("Retry-After", header));

        Assert.That(failure.RetryAfter?.TotalSeconds, Is.EqualTo(seconds));
    }

    [SetUp]
    public void UseClock() => UseClock(share: null);

    private void UseClock(Func<double>? share) => UseOptions(options =>
    {
        options.UseClockForWaits(_clock);
        (options.Retry.BaseDelay, options.Retry.MaxDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        (options.Retry.MaxRetries, options.Retry.Randomizer) = (10, share ?? options.Retry.Randomizer);
    });

    private async Task<SynapseApiException> FailAsync(params IEnumerable<ScriptedResponse> responses)
    {
        Respond(responses);
        return await Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1));
    }

    /// <summary>The wait between a 503 with that header and the repetition; null for none.</summary>
    private async Task<TimeSpan?> WaitAsync(string header)
    {
        Respond(ScriptedResponse.Empty(503).With("Retry-After", header), """{"id": 1}""");
        await Client.GetPluginAsync(1);
        return _clock.Waits.Count == 0 ? null : _clock.Waits.Single();
    }
}
