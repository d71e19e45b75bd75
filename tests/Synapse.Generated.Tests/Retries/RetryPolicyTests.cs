using System.Net;
using Microsoft.Extensions.Time.Testing;

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
    private readonly RetryBudget _budget = new(retries: 5);

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
    public void A_retry_is_paid_for_once_and_what_ends_the_call_is_free()
    {
        RetryPolicy policy = Policy();
        int full = _budget.Tokens;

        policy.Decide(Exchange(RetryMark.Safe), new AttemptOutcome(new HttpResponseMessage(HttpStatusCode.NotFound)));
        int afterEnd = _budget.Tokens;
        policy.Decide(Exchange(RetryMark.Safe), Unavailable());

        Assert.That((afterEnd, _budget.Tokens < full), Is.EqualTo((full, true)));
    }

    [Test]
    public void An_empty_budget_refuses()
    {
        while (_budget.TrySpend())
        {
        }

        Assert.That(Policy().Decide(Exchange(RetryMark.Safe), Unavailable()), Is.EqualTo(new RetryDecision(null, "budget")));
    }

    [Test]
    public void The_end_of_the_call_refuses_and_costs_nothing()
    {
        Exchange exchange = Exchange(RetryMark.Safe);
        int full = _budget.Tokens;
        _time.Advance(TimeSpan.FromSeconds(99.5));

        Assert.That(
            (Policy().Decide(exchange, Unavailable()), _budget.Tokens),
            Is.EqualTo((new RetryDecision(null, "deadline"), full))
        );
    }

    [TestCase(60, null)]
    [TestCase(61, "retry_after")]
    public void A_longer_wait_than_is_allowed_refuses(int asked, string? refusedBy)
    {
        AttemptOutcome unavailable = Unavailable();
        unavailable.Response!.Headers.RetryAfter = new(TimeSpan.FromSeconds(asked));

        RetryDecision decision = Policy().Decide(Exchange(RetryMark.Safe), unavailable);

        Assert.That(decision, Is.EqualTo(new RetryDecision(refusedBy is null ? TimeSpan.FromSeconds(asked) : null, refusedBy)));
    }

    [Test]
    public void The_last_attempt_is_not_refused_but_over()
    {
        Exchange exchange = Exchange(RetryMark.Safe);
        exchange.Retries = new SynapseRetryOptions().MaxRetries;

        Assert.That(Policy().Decide(exchange, Unavailable()), Is.EqualTo(default(RetryDecision)));
    }

    private static AttemptOutcome Unavailable() => new(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

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

    private RetryPolicy Policy() => new(new SynapseRetryOptions { Randomizer = () => 1 }, _budget, _time);

    private Exchange Exchange(RetryMark mark, RetryBehavior behavior = RetryBehavior.ByContract)
    {
        var request = new WireRequest(
            new OperationDescription("get_plugin", HttpMethod.Get, "/", 200, mark, IsSensitive: false, IsStream: false),
            new RequestOptions { Retry = behavior }
        );
        var limits = CallLimits.Of(request, new SynapseClientOptions { Timeout = TimeSpan.FromSeconds(100) });
        return new Exchange(request, new CallDeadline(limits, _time), trace: default);
    }
}
