namespace Synapse.Generated.Tests.Client;

/// <summary>Which of the limits of a call's time ends an attempt, and when: on a clock that the test turns.</summary>
internal sealed class AttemptLimitTests
{
    private const double Never = -0.001;

    private readonly FakeTimeProvider _time = new();

    [TestCase(true, 100, 30, SynapseDeadline.Attempt, 30)]
    [TestCase(true, 30, 30, SynapseDeadline.Call, 30)]
    [TestCase(true, 20, 30, SynapseDeadline.Call, 20)]
    [TestCase(true, 100, Never, SynapseDeadline.Call, 100)]
    [TestCase(true, Never, 30, SynapseDeadline.Attempt, 30)]
    [TestCase(true, Never, Never, SynapseDeadline.Attempt, Never)]
    [TestCase(false, 100, 30, SynapseDeadline.Call, 100)]
    [TestCase(false, Never, 30, SynapseDeadline.Attempt, Never)]
    public void The_nearest_limit_ends_the_wait_for_an_answer(
        bool isRepeatable, double call, double attempt, SynapseDeadline kind, double allowed)
    {
        using AttemptLimit limit = new(Deadline(isRepeatable, call, attempt, idle: 1), default);

        AssertEnds(limit, kind, allowed);
    }

    [TestCase(100, 7, SynapseDeadline.Idle, 7)]
    [TestCase(20, 30, SynapseDeadline.Call, 15)]
    [TestCase(20, 15, SynapseDeadline.Call, 15)]
    [TestCase(20, Never, SynapseDeadline.Call, 15)]
    [TestCase(Never, 7, SynapseDeadline.Idle, 7)]
    [TestCase(Never, Never, SynapseDeadline.Idle, Never)]
    public void Each_part_of_a_body_has_its_time_anew_within_the_call(double call, double idle, SynapseDeadline kind, double allowed)
    {
        using AttemptLimit limit = new(Deadline(isRepeatable: true, call, attempt: 10, idle), default);
        _time.Advance(TimeSpan.FromSeconds(5));

        limit.Advance();

        AssertEnds(limit, kind, allowed);
    }

    [Test]
    public void An_attempt_after_the_end_of_the_call_ends_at_once([Values(20, 21)] int elapsed)
    {
        CallDeadline deadline = Deadline();
        _time.Advance(TimeSpan.FromSeconds(elapsed));

        using AttemptLimit limit = new(deadline, default);
        using AttemptLimit late = new(deadline, default);
        late.Advance();

        Assert.That((limit.Token.IsCancellationRequested, late.Token.IsCancellationRequested), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task No_timer_is_left_of_a_call()
    {
        var clock = new VirtualTime();
        using SynapseClient client = StubTransport.ClientOf("""{"id": 1}""", change: options => options.TimeProvider = clock);

        await client.GetPluginAsync(1);

        Assert.That(clock.Timers, Is.EqualTo((1, 0)));
    }

    private void AssertEnds(AttemptLimit limit, SynapseDeadline kind, double seconds)
    {
        TimeSpan allowed = TimeSpan.FromSeconds(seconds);
        _time.Advance(seconds < 0 ? TimeSpan.FromDays(40) : allowed - TimeSpan.FromMilliseconds(1));
        Assert.That((limit.Kind, limit.Token.IsCancellationRequested), Is.EqualTo((kind, false)));
        if (seconds >= 0)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.That(limit.Token.IsCancellationRequested, Is.True);
        }

        // Of the call, the whole is told, whatever was left of it.
        TimeSpan told = limit.Allowed;
        Assert.That(told, kind == SynapseDeadline.Call ? Is.GreaterThanOrEqualTo(allowed) : Is.EqualTo(allowed));
    }

    private CallDeadline Deadline(bool isRepeatable = true, double call = 20, double attempt = 30, double idle = 1)
    {
        WireRequest request = WireRequests.Create(isRepeatable ? RetryMark.Safe : RetryMark.Never);
        var options = new SynapseClientOptions
        {
            Timeout = TimeSpan.FromSeconds(call),
            AttemptTimeout = TimeSpan.FromSeconds(attempt),
            IdleTimeout = TimeSpan.FromSeconds(idle),
        };
        return new CallDeadline(CallLimits.Of(request, options), _time);
    }
}
