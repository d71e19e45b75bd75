namespace Synapse.Generated.Tests.Faults;

internal sealed class TimeoutFaultTests : ScriptedFixture
{
    private readonly FakeTimeProvider _clock = new();

    [TestCase(null, 30)]
    [TestCase(2, 2)]
    public async Task Fault16_A_call_ends_at_the_timeout_of_the_client_or_its_own(int? own, int expected)
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using SynapseClient client = server.CreateClient(options =>
            (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromSeconds(30)));
        Task<Plugin> call = client.GetPluginAsync(1, new() { Timeout = own is { } s ? TimeSpan.FromSeconds(s) : null });
        await server.Arrived;

        _clock.Advance(TimeSpan.FromSeconds(expected - 1));
        Assert.That(call.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => call);
        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Call, TimeSpan.FromSeconds(expected))));
        Assert.That((timeout.Operation, timeout.ResponseStatusCode, server.Requests.Count), Is.EqualTo(("get_plugin", 0, 1)));
    }

    [Test]
    public async Task Fault14_A_read_that_gets_no_answer_is_repeated()
    {
        await using LiveServer server = await StartAsync(LiveServer.BeSilentAsync);
        using SynapseClient client = server.CreateClient(options => options.TimeProvider = _clock);
        Task<Plugin> call = client.GetPluginAsync(1);
        await server.Arrived;

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await call).Id, Is.EqualTo(1));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Fault14_The_timeout_of_a_callers_HttpClient_is_told_as_such()
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(1) };
        using var client = new SynapseClient(http, ServerClients.Options(server.BaseAddress));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => client.GetPluginAsync(1));

        Assert.That(timeout.Timeout, Is.EqualTo(TimeSpan.FromMilliseconds(1)));
    }

    [Test]
    public async Task Fault15_A_read_whose_body_stalls_is_repeated_and_nothing_of_it_is_returned()
    {
        var stalled = new TaskCompletionSource();
        await using LiveServer server = await StartAsync(async http =>
        {
            await http.Response.Body.WriteAsync("""{"id": 2, "na"""u8.ToArray());
            await http.Response.Body.FlushAsync();
            stalled.SetResult();
            await LiveServer.BeSilentAsync(http);
        });
        using SynapseClient client = server.CreateClient(options =>
        {
            options.UseClockForWaits(_clock);
            options.IdleTimeout = TimeSpan.FromSeconds(5);
        });
        Task<Plugin> call = client.GetPluginAsync(1);
        await stalled.Task;

        // What has arrived is read on other threads, and each read sets the limit anew: so until it has run out.
        while (server.Requests.Count == 1)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.That((await call).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task Fault16_A_body_of_a_byte_a_second_ends_with_the_time_of_the_call([Values] bool ofAnUpload)
    {
        using var dripping = new CodeStream(async (buffer, token) =>
        {
            await Task.Yield();
            _clock.Advance(TimeSpan.FromSeconds(1));
            token.ThrowIfCancellationRequested();
            buffer.Span[0] = (byte)' ';
            return 1;
        });
        using SynapseClient client = new StubTransport(async (request, token) =>
        {
            await request.Content!.CopyToAsync(Stream.Null, token);
            return new HttpResponseMessage { Content = new StreamContent(dripping) };
        }).CreateClient(options => (options.TimeProvider, options.MaxResponseBytes) = (_clock, 1024));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(
            () => ofAnUpload ? client.CreatePluginReleaseAsync(Uploads.Release()) : client.RunPluginAsync(1, new()));

        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Call, TimeSpan.FromSeconds(100))));
    }

    [Test]
    public async Task Fault05_A_wait_that_the_call_has_no_time_for_is_not_begun([Values(10, 20)] int asked)
    {
        Respond(ScriptedResponse.Empty(503).With("Retry-After", $"{asked}"));
        UseOptions(options => (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromSeconds(10)));

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1));

        Assert.That(
            (failure.ResponseStatusCode, failure.RetryAfter, Server.Requests.Count),
            Is.EqualTo((503, TimeSpan.FromSeconds(asked), 1)));
    }

    [TestCase(2_000_000, 9, 9)]
    [TestCase(2_000_000, 10, 10, Description = "It does not go on.")]
    [TestCase(1_000, 10, 0, Description = "It does not begin.")]
    public async Task Fault13_An_upload_times_out_when_it_does_not_go_on_and_never_else(int length, int first, int each)
    {
        Respond("""{"id": 1}""", 201);
        UseOptions(options => (options.TimeProvider, options.UploadIdleTimeout) = (_clock, TimeSpan.FromSeconds(10)));
        int seconds = first;
        using var slow = new GeneratedStream(length, _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            seconds = each;
        });
        Task<PluginRelease> upload = Client.CreatePluginReleaseAsync(Uploads.Release(slow));

        if (first < 10)
        {
            // The whole takes many times the timeout.
            Assert.That((await upload).Id, Is.EqualTo(1));
            Assert.That(Request().Body, Has.Length.GreaterThan(length));
            return;
        }

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => upload);
        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.UploadIdle, TimeSpan.FromSeconds(10))));
    }

    /// <summary>A server that treats the first request in its own way and answers the others.</summary>
    private static Task<LiveServer> StartAsync(RequestDelegate first)
    {
        int count = 0;
        return LiveServer.StartAsync(http =>
            Interlocked.Increment(ref count) == 1 ? first(http) : http.Response.WriteAsync("""{"id": 1}"""));
    }
}
