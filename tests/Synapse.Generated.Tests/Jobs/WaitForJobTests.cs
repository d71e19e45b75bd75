using Synapse.Emulator;

namespace Synapse.Generated.Tests.Jobs;

internal sealed class WaitForJobTests
{
    private static readonly WaitForJobOptions Quick = new()
    {
        PollingInterval = TimeSpan.FromMilliseconds(1),
        MaxPollingInterval = TimeSpan.FromMilliseconds(5),
    };

    [Test]
    public async Task Waits_from_the_id_alone_and_reports_status_and_percentage([Values] EmulatorDialect dialect)
    {
        await using SynapseEmulator emulator = await StartAsync(dialect);
        using SynapseClient client = CreateClient(emulator);
        JobId id = await RunAsync(client);
        var reports = new Reports(report => emulator.Jobs.AdvanceAsync(id.ToString()).Wait());

        Job job = await client.WaitForJobAsync(id, reports, Quick);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status, Is.EqualTo(dialect == EmulatorDialect.Documented ? JobStatus.Completed : JobStatus.Succeeded));
            Assert.That(
                reports.All.Select(report => report.Percentage).OfType<double>(),
                Is.Ordered.And.Some.GreaterThan(0).And.Some.LessThan(100)
            );
            Assert.That(reports.All[^1].Status, Is.EqualTo(job.Status));
        }
    }

    [Test]
    public async Task Merges_the_log_lines_into_progress_when_asked()
    {
        await using SynapseEmulator emulator = await StartAsync(EmulatorDialect.Documented);
        emulator.Jobs.DefaultScript = new JobScript { Steps = 2, LogLines = [new JobLogLine("하나"), new JobLogLine("둘")] };
        using SynapseClient client = CreateClient(emulator);
        JobId id = await RunAsync(client);
        var reports = new Reports(report =>
        {
            if (report.LogLine is null)
            {
                emulator.Jobs.AdvanceAsync(id.ToString()).Wait();
            }
        });

        await client.WaitForJobAsync(id, reports, new WaitForJobOptions { PollingInterval = Quick.PollingInterval, IncludeLogs = true });

        Assert.That(reports.All.Select(report => report.LogLine?.Message).OfType<string>(), Is.EqualTo((string[])["하나", "둘"]));
    }

    [Test]
    public async Task A_failed_job_throws_with_the_job_and_the_end_of_its_log()
    {
        await using SynapseEmulator emulator = await StartAsync(EmulatorDialect.Documented);
        using SynapseClient client = CreateClient(emulator);
        JobId id = await FailAsync(emulator, client);

        JobFailedException failure = (await Assert.ThrowsAsync<JobFailedException>(
            () => client.WaitForJobAsync(id, wait: new WaitForJobOptions { LastLogLines = 1 })))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Job.Status, Is.EqualTo(JobStatus.Failed));
            Assert.That(failure.Job.Id, Is.EqualTo(id));
            Assert.That(failure.LastLogLines, Has.Count.EqualTo(1));
            Assert.That(failure.Message, Does.Contain(id.ToString()).And.Contain("failed"));
        }
    }

    [Test]
    public async Task A_failed_job_is_returned_by_option()
    {
        await using SynapseEmulator emulator = await StartAsync(EmulatorDialect.Current);
        using SynapseClient client = CreateClient(emulator);
        JobId id = await FailAsync(emulator, client);

        Job job = await client.WaitForJobAsync(id, wait: new WaitForJobOptions { ThrowOnFailure = false });

        Assert.That(job.Status!.Value.IsFailure);
    }

    private static async Task<JobId> FailAsync(SynapseEmulator emulator, SynapseClient client)
    {
        emulator.Jobs.SetNextOutcome(JobOutcome.Failed);
        JobId id = await RunAsync(client);
        await emulator.Jobs.FinishAsync(id.ToString());
        return id;
    }

    private static async Task<JobId> RunAsync(SynapseClient client)
    {
        Plugin plugin = await client.CreatePluginAsync(new CreatePluginRequest { Name = "wait" });
        return (await client.RunPluginAsync(plugin.Id, new RunPluginRequest())).JobId!.Value;
    }

    private static SynapseClient CreateClient(SynapseEmulator emulator) =>
        new(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));

    private static Task<SynapseEmulator> StartAsync(EmulatorDialect dialect) => SynapseEmulator.StartAsync(
        new SynapseEmulatorOptions { Dialect = dialect, JobStepInterval = Timeout.InfiniteTimeSpan });

    private sealed class Reports(Action<JobProgress> react) : IProgress<JobProgress>
    {
        private readonly List<JobProgress> _all = [];

        public IReadOnlyList<JobProgress> All => _all;

        public void Report(JobProgress value)
        {
            lock (_all)
            {
                _all.Add(value);
            }

            react(value);
        }
    }
}
