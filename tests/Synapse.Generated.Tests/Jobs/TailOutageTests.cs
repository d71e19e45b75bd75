using Synapse.Generated.Tests.Jobs.Model;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>A server that is away costs a tail and a wait nothing but time; only its response ends them.</summary>
internal sealed class TailOutageTests : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly ModelServer _server;

    public TailOutageTests() => _server = new ModelServer(_time, new ModelForm { Latency = 10 });

    public void Dispose() => _server.Dispose();

    [Test]
    public void Fifteen_seconds_away_cost_a_tail_only_time()
    {
        At(3, () => _server.Append(new ModelEntry("\"before\"")));
        Away(5, 20);
        At(21, () => _server.Append(new ModelEntry("\"after\"")));
        At(40, () => _server.End());

        Assert.That(Follow().Log, Is.EqualTo((List<string?>)["before", "after"]));
    }

    [Test]
    public void Fifteen_seconds_away_cost_a_wait_only_time([Values] bool withLogs)
    {
        Away(5, 20);
        At(21, () => _server.Append(new ModelEntry("\"after\"")));
        At(60, () => _server.End());

        (Job job, List<JobProgress> reports) = Wait(new WaitForJobOptions { IncludeLogs = withLogs });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
            Assert.That(reports.Count(report => report.LogLine?.Message == "after"), Is.EqualTo(withLogs ? 1 : 0));
            Assert.That(reports.Select(report => report.LogFailure), Is.All.Null);
        }
    }

    [Test]
    public void An_outage_that_outlasts_the_tries_ends_the_tail([Values(0, 3)] int maxRetries)
    {
        At(5, () => _server.Fault = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        Assert.Throws<SynapseConnectionException>(() => Follow(new TailJobConsoleLogsOptions { MaxRetries = maxRetries }));

        Assert.That(_time.Now, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void A_server_that_never_responded_is_given_up_soon()
    {
        _server.Fault = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

        Assert.Throws<SynapseConnectionException>(() => Follow());

        Assert.That(_time.Now, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_response_ends_a_tail_and_a_wait_at_once([Values(401, 403, 404)] int status, [Values] bool tail)
    {
        At(5, () => _server.Fault = _ => Task.FromResult(StubTransport.Json("""{"detail": "no"}""", status)));

        SynapseApiException? failure = tail
            ? Assert.Throws<SynapseApiException>(() => Follow())
            : Assert.Throws<SynapseApiException>(() => Wait(new WaitForJobOptions()));

        Assert.That((failure!.ResponseStatusCode, _time.Now < TimeSpan.FromSeconds(17)), Is.EqualTo((status, true)));
    }

    [Test]
    public void What_the_server_asks_to_wait_is_waited_unless_it_is_too_long([Values(50, 86399)] int seconds)
    {
        At(5, () => _server.Fault = _ =>
        {
            HttpResponseMessage response = StubTransport.Json("{}", 503);
            response.Headers.TryAddWithoutValidation("Retry-After", $"{seconds}");
            return Task.FromResult(response);
        });
        At(15, () => _server.Fault = null);
        At(30, () => _server.End());

        if (seconds > 60)
        {
            Assert.Throws<SynapseApiException>(() => Follow());
        }
        else
        {
            Follow();
            Assert.That(_time.Now, Is.GreaterThan(TimeSpan.FromSeconds(55)));
        }
    }

    [Test]
    public void The_disposal_of_the_client_ends_a_tail_at_its_next_request()
    {
        SynapseClient client = _server.CreateClient();
        IAsyncEnumerator<ConsoleLog> entries = client.TailJobConsoleLogsAsync(7).GetAsyncEnumerator();
        At(5, client.Dispose);

        Assert.Throws<ObjectDisposedException>(() => new ModelFollower(_time, _server).Await(entries.MoveNextAsync()));
    }

    [Test]
    public void Fault33_A_cancelled_tail_says_so_with_the_callers_token()
    {
        using var cancellation = new CancellationTokenSource();
        At(5, cancellation.Cancel);

        OperationCanceledException? cancelled = Assert.Throws<OperationCanceledException>(
            () => new ModelFollower(_time, _server).Follow(cancellationToken: cancellation.Token));

        Assert.That((cancelled!.CancellationToken, _time.Now), Is.EqualTo((cancellation.Token, TimeSpan.FromSeconds(5))));
    }

    private void At(double seconds, Action action) => _time.At(TimeSpan.FromSeconds(seconds), action);

    private void Away(double from, double to)
    {
        At(from, () =>
        {
            _server.DropStreams();
            _server.Fault = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        });
        At(to, () => _server.Fault = null);
    }

    private ModelFollower Follow(TailJobConsoleLogsOptions? options = null)
    {
        var follower = new ModelFollower(_time, _server);
        follower.Follow(options);
        return follower;
    }

    private (Job Job, List<JobProgress> Reports) Wait(WaitForJobOptions wait)
    {
        List<JobProgress> reports = [];
        using SynapseClient client = _server.CreateClient();
        Job job = new ModelFollower(_time, _server).Await(client.WaitForJobAsync(7, new ImmediateProgress(reports.Add), wait));
        return (job, reports);
    }
}
