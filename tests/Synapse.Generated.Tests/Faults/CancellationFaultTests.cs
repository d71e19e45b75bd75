namespace Synapse.Generated.Tests.Faults;

/// <summary>Whatever a call is doing, cancelling it ends in the exception that carries the caller's token.</summary>
internal sealed class CancellationFaultTests : ScriptedFixture
{
    private readonly CancellationTokenSource _cancellation = new();

    [TearDown]
    public void Release() => _cancellation.Dispose();

    [Test]
    public async Task Fault33_Before_the_call_nothing_is_sent_and_no_credentials_are_requested()
    {
        int asked = 0;
        UseOptions(options => options.AuthenticationProvider = new StubProvider(_ => { asked++; }));
        await _cancellation.CancelAsync();

        await AssertCancelledAsync(Client.GetPluginAsync(1, cancellationToken: _cancellation.Token));

        Assert.That((asked, Server.Requests.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Fault33_While_the_answer_is_awaited_or_in_the_middle_of_an_upload([Values] bool isUpload)
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using SynapseClient client = server.CreateClient();
        using var endless = new GeneratedStream(long.MaxValue);
        Task call = isUpload
            ? client.CreatePluginReleaseAsync(Uploads.Release(endless), cancellationToken: _cancellation.Token)
            : client.GetPluginAsync(1, cancellationToken: _cancellation.Token);
        await server.Arrived;

        await _cancellation.CancelAsync();

        await AssertCancelledAsync(call);
    }

    [Test]
    public async Task Fault33_While_a_body_that_stalls_is_read()
    {
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            await http.Response.Body.WriteAsync("""{"id": """u8.ToArray());
            await http.Response.Body.FlushAsync();
            await _cancellation.CancelAsync();
            await LiveServer.BeSilentAsync(http);
        });
        using SynapseClient client = server.CreateClient();

        await AssertCancelledAsync(client.GetPluginAsync(1, cancellationToken: _cancellation.Token));
    }

    [Test]
    public async Task Fault33_In_the_wait_before_a_repetition_or_another_attempt_to_run_a_plugin([Values] bool isRun)
    {
        var clock = new WatchedClock(DateTimeOffset.UnixEpoch);
        Respond(ScriptedResponse.Empty(503).With("Retry-After", "30"));
        UseOptions(options => options.UseClockForWaits(clock));
        Task call = isRun
            ? Client.RunPluginWithRetryAsync(1, cancellationToken: _cancellation.Token)
            : Client.GetPluginAsync(1, cancellationToken: _cancellation.Token);
        await clock.UntilWaitAsync(TimeSpan.FromSeconds(isRun ? 1 : 30));

        await _cancellation.CancelAsync();

        await AssertCancelledAsync(call);
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fault33_Between_the_pages_of_a_list_by_either_token([Values] bool ofTheList)
    {
        Respond("""{"next": "?page=2", "results": [{"id": 1}]}""");
        PagedResult<Job> all = Client.ListAllJobsAsync(cancellationToken: ofTheList ? _cancellation.Token : default);

        async Task EnumerateAsync()
        {
            await foreach (Job job in all.WithCancellation(ofTheList ? default : _cancellation.Token))
            {
                await _cancellation.CancelAsync();
            }
        }

        await AssertCancelledAsync(EnumerateAsync());
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    private async Task AssertCancelledAsync(Task call)
    {
        var cancelled = await Failure.LikeAsync<OperationCanceledException>(() => call);
        Assert.That(cancelled.CancellationToken, Is.EqualTo(_cancellation.Token));
    }
}
