using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Against a server that never answers, on a clock that the test turns.</summary>
internal sealed class TimeoutFaultTests : ScriptedFixture
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task Fault16_A_call_ends_at_the_clients_timeout()
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using SynapseClient client = server.CreateClient(options =>
            (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromSeconds(30))
        );
        Task<Plugin> call = client.GetPluginAsync(1);
        await server.Arrived;

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.That(call.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => call);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Call, TimeSpan.FromSeconds(30))));
            Assert.That(timeout.Operation, Is.EqualTo("get_plugin"));
            Assert.That(timeout.ResponseStatusCode, Is.Zero);
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Fault16_A_call_of_its_own_timeout_ends_then()
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using SynapseClient client = server.CreateClient(options => options.TimeProvider = _clock);
        Task<Plugin> call = client.GetPluginAsync(1, new RequestOptions { Timeout = TimeSpan.FromSeconds(2) });
        await server.Arrived;

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.That((await Assert.ThrowsAsync<SynapseTimeoutException>(() => call))!.Timeout, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task Fault15_A_body_that_stalls_is_covered_too()
    {
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            await http.Response.Body.WriteAsync("""{"id": """u8.ToArray());
            await http.Response.Body.FlushAsync();
            await LiveServer.BeSilentAsync(http);
        });
        using SynapseClient client = server.CreateClient(options => options.TimeProvider = _clock);
        Task<Plugin> call = client.GetPluginAsync(1);
        await server.Arrived;

        _clock.Advance(TimeSpan.FromSeconds(100));

        await Assert.ThrowsAsync<SynapseTimeoutException>(() => call);
    }

    [Test]
    public async Task Fault33_The_callers_cancellation_is_no_timeout()
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using SynapseClient client = server.CreateClient(options => options.TimeProvider = _clock);
        using var cancellation = new CancellationTokenSource();
        Task<Plugin> call = client.GetPluginAsync(1, cancellationToken: cancellation.Token);
        await server.Arrived;

        await cancellation.CancelAsync();
        _clock.Advance(TimeSpan.FromSeconds(100));

        await Assert.CatchAsync<OperationCanceledException>(() => call);
    }

    [Test]
    public async Task Fault14_The_timeout_of_a_callers_HttpClient_is_told_as_such()
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(1) };
        using var client = new SynapseClient(http, new SynapseClientOptions { BaseUrl = server.BaseAddress, AccessToken = "t" });

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => client.GetPluginAsync(1));

        Assert.That(timeout.Timeout, Is.EqualTo(TimeSpan.FromMilliseconds(1)));
    }

    [Test]
    public async Task Fault13_An_upload_that_goes_on_does_not_time_out()
    {
        // Each read of the file takes most of the timeout; the whole takes many times as long.
        Respond("""{"id": 1}""", 201);
        UseOptions(options => (options.TimeProvider, options.UploadIdleTimeout) = (_clock, TimeSpan.FromSeconds(10)));
        using var slow = new GeneratedStream(2_000_000, _ => _clock.Advance(TimeSpan.FromSeconds(9)));

        PluginRelease release = await Client.CreatePluginReleaseAsync(Uploads.Release(slow));

        Assert.That(release.Id, Is.EqualTo(1));
        Assert.That(Server.Requests.Single().Body, Has.Length.GreaterThan(2_000_000));
    }

    [Test]
    public async Task Fault16_A_body_in_small_parts_ends_with_the_time_of_the_call()
    {
        using SynapseClient client = new StubTransport(_ => new HttpResponseMessage
        {
            Content = new StreamContent(new DrippingStream(_clock)),
        }).CreateClient(options => (options.TimeProvider, options.MaxResponseBytes) = (_clock, 1024));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That(timeout.Deadline, Is.EqualTo(SynapseDeadline.Call));
    }

    [Test]
    public async Task Fault16_The_response_to_an_upload_has_the_time_of_a_call()
    {
        using SynapseClient client = new StubTransport(async (request, token) =>
        {
            await request.Content!.CopyToAsync(Stream.Null, token);
            return new HttpResponseMessage { Content = new StreamContent(new DrippingStream(_clock)) };
        }).CreateClient(options => (options.TimeProvider, options.MaxResponseBytes) = (_clock, 1024));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(
            () => client.CreatePluginReleaseAsync(Uploads.Release(new MemoryStream(new byte[1000]))));

        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Call, TimeSpan.FromSeconds(100))));
    }

    [TestCase(1_000)]
    [TestCase(2_000_000)]
    public async Task Fault13_An_upload_that_does_not_begin_or_go_on_times_out(int length)
    {
        Respond("""{"id": 1}""", 201);
        UseOptions(options => (options.TimeProvider, options.UploadIdleTimeout) = (_clock, TimeSpan.FromSeconds(10)));
        bool isFirst = true;
        using var late = new GeneratedStream(length, _ =>
        {
            _clock.Advance(isFirst || length > 1_000 ? TimeSpan.FromSeconds(10) : TimeSpan.Zero);
            isFirst = false;
        });

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => Client.CreatePluginReleaseAsync(Uploads.Release(late)));

        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.UploadIdle, TimeSpan.FromSeconds(10))));
    }

    /// <summary>A byte a second, and no end of it.</summary>
    private sealed class DrippingStream(FakeTimeProvider clock) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            clock.Advance(TimeSpan.FromSeconds(1));
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Span[0] = (byte)' ';
            return 1;
        }
    }
}
