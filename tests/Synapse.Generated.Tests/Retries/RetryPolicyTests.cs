namespace Synapse.Generated.Tests.Retries;

/// <summary>What follows an attempt, by its outcome, the operation's mark and the caller's wish.</summary>
internal sealed class RetryPolicyTests
{
    private static readonly AttemptFailure[] Failures =
    [
        new NotSent(new HttpRequestException(), MayPass: true),
        new NotSent(new HttpRequestException(), MayPass: false),
        new Broken(new IOException()),
        new NoHttp(new HttpRequestException(), HttpRequestError.InvalidResponse),
        new Expired(new OperationCanceledException(), SynapseDeadline.Attempt, TimeSpan.FromSeconds(1)),
        new Expired(new OperationCanceledException(), SynapseDeadline.Idle, TimeSpan.FromSeconds(1)),
        new Expired(new OperationCanceledException(), SynapseDeadline.Call, TimeSpan.FromSeconds(1)),
        new Final(new OperationCanceledException()),
    ];

    private readonly FakeTimeProvider _time = new();

    [TestCase(RetryMark.Safe, RetryBehavior.ByContract, "NotSent Broken Attempt Idle 408 429 502 503 504")]
    [TestCase(RetryMark.Never, RetryBehavior.ByContract, "NotSent")]
    [TestCase(RetryMark.Never, RetryBehavior.Always, "NotSent Broken Attempt Idle 408 429 502 503 504")]
    [TestCase(RetryMark.Safe, RetryBehavior.Never, "")]
    public void What_is_retried(RetryMark mark, RetryBehavior behavior, string retried)
    {
        Exchange exchange = Exchange(mark, behavior);

        string[] found =
        [
            .. from outcome in Outcomes()
               let policy = new RetryPolicy(new SynapseRetryOptions(), new RetryBudget(retries: 5), _time)
               where policy.Decide(exchange, outcome).Delay is not null
               select Name(outcome),
        ];

        Assert.That(string.Join(' ', found), Is.EqualTo(retried));
    }

    [Test]
    public void A_retry_is_paid_for_and_what_ends_the_call_is_free()
    {
        var budget = new RetryBudget(retries: 5);
        var policy = new RetryPolicy(new SynapseRetryOptions { Randomizer = () => 1 }, budget, _time);
        var unavailable = new AttemptOutcome(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        Exchange last = Exchange(RetryMark.Safe);
        last.Retries = new SynapseRetryOptions().MaxRetries;
        Exchange late = Exchange(RetryMark.Safe);
        _time.Advance(TimeSpan.FromSeconds(99.5));
        int full = budget.Tokens;

        RetryDecision[] ends =
        [
            policy.Decide(Exchange(RetryMark.Safe), new AttemptOutcome(new HttpResponseMessage(HttpStatusCode.NotFound))),
            policy.Decide(last, unavailable),
            policy.Decide(late, unavailable),
        ];
        int afterEnds = budget.Tokens;
        policy.Decide(Exchange(RetryMark.Safe), unavailable);

        Assert.That(ends, Is.EqualTo([default, default, new RetryDecision(null, "deadline")]));
        Assert.That((afterEnds, budget.Tokens < full), Is.EqualTo((full, true)));
    }

    private static IEnumerable<AttemptOutcome> Outcomes() =>
    [
        .. Failures.Select(failure => new AttemptOutcome(failure)),
        .. from status in Enum.GetValues<HttpStatusCode>().Distinct()
           select new AttemptOutcome(new HttpResponseMessage(status)),
    ];

    private static string Name(AttemptOutcome outcome) => outcome.Failure switch
    {
        null => $"{(int)outcome.Response!.StatusCode}",
        Expired expired => $"{expired.Deadline}",
        NotSent { MayPass: false } => "NeverSent",
        { } failure => failure.GetType().Name,
    };

    private Exchange Exchange(RetryMark mark, RetryBehavior behavior = RetryBehavior.ByContract)
    {
        WireRequest request = WireRequests.Create(mark, new RequestOptions { Retry = behavior });
        var limits = CallLimits.Of(request, new SynapseClientOptions { Timeout = TimeSpan.FromSeconds(100) });
        return new Exchange(request, new CallDeadline(limits, _time), trace: default);
    }
}
