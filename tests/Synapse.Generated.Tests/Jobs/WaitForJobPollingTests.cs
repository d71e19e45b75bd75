using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>On a clock that the test turns, over answers typed by hand.</summary>
internal sealed class WaitForJobPollingTests
{
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task An_unknown_status_goes_on_and_is_reported()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedResponse.Json("""{"id": 789, "status": "warming_up"}"""),
            ScriptedResponse.Json("""{"id": 789, "status": "COMPLETED", "progress": 100}""")
        );
        using SynapseClient client = CreateClient(server);
        var statuses = new List<string?>();
        var progress = new Immediate(report => statuses.Add(report.Status?.Value));

        Job job = await AdvanceUntilDone(client.WaitForJobAsync(789, progress), TimeSpan.FromSeconds(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
            Assert.That(statuses, Is.EqualTo((string[])["warming_up", "COMPLETED"]));
        }
    }

    [Test]
    public async Task A_job_that_takes_too_long_times_out_and_goes_on()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            [.. Enumerable.Repeat(ScriptedResponse.Json("""{"id": 789, "status": "running"}"""), 100)]);
        using SynapseClient client = CreateClient(server);
        Task<Job> waiting = client.WaitForJobAsync(789, wait: new WaitForJobOptions { Timeout = TimeSpan.FromSeconds(30) });

        SynapseTimeoutException timeout = (
            await Assert.ThrowsAsync<SynapseTimeoutException>(() => AdvanceUntilDone(waiting, TimeSpan.FromSeconds(1)))
        )!;

        Assert.That(timeout.Timeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task Bad_options_are_refused_before_anything_is_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using SynapseClient client = server.CreateClient();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.WaitForJobAsync(789, wait: new WaitForJobOptions { PollingInterval = TimeSpan.Zero })
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.WaitForJobAsync(789, wait: new WaitForJobOptions { Timeout = TimeSpan.Zero })
        );
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForJobAsync(default));

        Assert.That(server.Requests, Is.Empty);
    }

    // The clock turns while requests are under way, so these must not be timed by it.
    private SynapseClient CreateClient(ScriptedServer server) => server.CreateClient(options => options.UseClockForWaits(_time));

    private async Task<Job> AdvanceUntilDone(Task<Job> waiting, TimeSpan step)
    {
        while (!waiting.IsCompleted)
        {
            _time.Advance(step);
            await Task.Yield();
        }

        return await waiting;
    }

    private sealed class Immediate(Action<JobProgress> react) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => react(value);
    }
}
