using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Faults;

/// <summary>The limits within a call, on a clock that the test turns.</summary>
internal sealed class DeadlineFaultTests : ScriptedFixture
{
    private readonly FakeTimeProvider _clock = new();

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
    public async Task Fault14_A_run_has_the_whole_time_of_the_call_and_is_sent_once()
    {
        await using LiveServer server = await LiveServer.StartSilentAsync();
        using SynapseClient client = server.CreateClient(options => options.TimeProvider = _clock);
        Task<RunPluginResult> call = client.RunPluginAsync(1, new RunPluginRequest());
        await server.Arrived;

        _clock.Advance(TimeSpan.FromSeconds(99));
        bool early = call.IsCompleted;
        _clock.Advance(TimeSpan.FromSeconds(1));

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => call);
        Assert.That((early, timeout.Deadline, server.Requests.Count), Is.EqualTo((false, SynapseDeadline.Call, 1)));
    }

    [TestCase(10)]
    [TestCase(20)]
    public async Task Fault05_A_wait_that_the_call_has_no_time_for_is_not_begun(int asked)
    {
        Respond(ScriptedResponse.Empty(503).With("Retry-After", $"{asked}"));
        UseOptions(options => (options.TimeProvider, options.Timeout) = (_clock, TimeSpan.FromSeconds(10)));

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1));

        Assert.That(
            (failure.ResponseStatusCode, failure.RetryAfter, Server.Requests.Count),
            Is.EqualTo((503, TimeSpan.FromSeconds(asked), 1))
        );
    }

    /// <summary>A server that treats the first request in its own way and answers the others.</summary>
    private static Task<LiveServer> StartAsync(RequestDelegate first)
    {
        int count = 0;
        return LiveServer.StartAsync(http =>
            Interlocked.Increment(ref count) == 1 ? first(http) : http.Response.WriteAsync("""{"id": 1}""")
        );
    }

    private static async Task SilenceAsync(HttpContext http)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = http.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }
}
