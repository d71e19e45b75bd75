namespace Synapse.Generated.Tests.Jobs;

/// <summary>A server that is away costs a tail and a wait nothing but time; only its response ends them.</summary>
internal sealed class TailOutageTests : ModelFixture
{
    private readonly List<JobProgress> _reports = [];

    [SetUp]
    public void Start() => Start(new ModelForm { Latency = 10 });

    [Test]
    public void Fifteen_seconds_away_cost_a_wait_only_time([Values] bool withLogs)
    {
        At(5, () =>
        {
            Server.DropStreams();
            Refuse();
        });
        At(20, () => Server.Fault = null);
        At(21, () => Server.Append(new ModelEntry("\"after\"")));
        At(60, () => Server.End());

        Job job = Wait(new() { IncludeLogs = withLogs });

        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
        Assert.That(_reports.Count(report => report.LogLine?.Message == "after"), Is.EqualTo(withLogs ? 1 : 0));
        Assert.That(_reports.Select(report => report.LogFailure), Is.All.Null);
    }

    [TestCase(0, 0, 5)]
    [TestCase(5, 0, 20)]
    [TestCase(5, 3, 20)]
    public void An_outage_that_outlasts_the_tries_ends_the_tail(int start, int maxRetries, int end)
    {
        At(start, Refuse);

        Assert.Throws<SynapseConnectionException>(() => Follow(start == 0 ? null : new() { MaxRetries = maxRetries }));
        Assert.That(Time.Now, Is.LessThan(TimeSpan.FromSeconds(end)));
    }

    [Test]
    public void A_response_ends_a_tail_and_a_wait_at_once([Values(401, 403, 404)] int status, [Values] bool tail)
    {
        At(5, () => Server.Fault = _ => Task.FromResult(StubTransport.Json("""{"detail": "no"}""", status)));

        SynapseApiException failure = Assert.Throws<SynapseApiException>(() => _ = tail ? (object)Follow() : Wait(new()))!;

        Assert.That((failure.ResponseStatusCode, Time.Now < TimeSpan.FromSeconds(17)), Is.EqualTo((status, true)));
    }

    [Test]
    public void What_the_server_asks_to_wait_is_waited_unless_it_is_too_long([Values(50, 86399)] int seconds)
    {
        At(5, () => Server.Fault = _ =>
        {
            HttpResponseMessage response = StubTransport.Json("{}", 503);
            response.Headers.TryAddWithoutValidation("Retry-After", $"{seconds}");
            return Task.FromResult(response);
        });
        At(15, () => Server.Fault = null);
        At(30, () => Server.End());

        if (seconds > 60)
        {
            Assert.Throws<SynapseApiException>(() => Follow());
            return;
        }

        Follow();
        Assert.That(Time.Now, Is.GreaterThan(TimeSpan.FromSeconds(55)));
    }

    [Test]
    public void The_disposal_of_the_client_ends_a_tail_at_its_next_request()
    {
        SynapseClient client = Server.CreateClient();
        IAsyncEnumerator<ConsoleLog> entries = client.TailJobConsoleLogsAsync(7).GetAsyncEnumerator();
        At(5, client.Dispose);

        Assert.Throws<ObjectDisposedException>(() => Await(entries.MoveNextAsync().AsTask()));
    }

    [Test]
    public void Fault33_A_cancelled_tail_says_so_with_the_callers_token()
    {
        using var cancellation = new CancellationTokenSource();
        At(5, cancellation.Cancel);

        OperationCanceledException? cancelled = Assert.Throws<OperationCanceledException>(
            () => Follow(cancellationToken: cancellation.Token));

        Assert.That((cancelled!.CancellationToken, Time.Now), Is.EqualTo((cancellation.Token, TimeSpan.FromSeconds(5))));
    }

    private void Refuse() => Server.Fault = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

    private Job Wait(WaitForJobOptions wait)
    {
        using SynapseClient client = Server.CreateClient();
        return Await(client.WaitForJobAsync(7, new Reporter<JobProgress>(_reports.Add), wait));
    }
}
