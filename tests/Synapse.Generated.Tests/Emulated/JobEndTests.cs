using Synapse.Emulator;

namespace Synapse.Generated.Tests.Emulated;

/// <summary>Jobs of current servers, which write statuses in lower case or in upper case.</summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class JobEndTests(bool upperCase) : EmulatedFixture
{
    protected override SynapseEmulatorOptions Options => new()
    {
        Dialect = EmulatorDialect.Current,
        UpperCaseStatuses = upperCase,
        JobStepInterval = Timeout.InfiniteTimeSpan,
    };

    [TestCase(JobOutcome.Completed, "succeeded", false)]
    [TestCase(JobOutcome.Failed, "failed", true)]
    [TestCase(JobOutcome.Stopped, "stopped", true)]
    public async Task Every_end_of_a_job_is_known(JobOutcome outcome, string status, bool isFailure)
    {
        Emulator.Jobs.SetNextOutcome(outcome);
        JobId id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id.ToString());

        Job job = await Client.WaitForJobAsync(id, waitOptions: new WaitForJobOptions { ThrowOnFailure = false });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status?.Value, Is.EqualTo(upperCase ? status.ToUpperInvariant() : status));
            Assert.That(job.Status, Is.EqualTo(new JobStatus(status)));
            Assert.That((job.Status?.IsTerminal, job.Status?.IsFailure), Is.EqualTo((true, isFailure)));
        }
    }

    [Test]
    public async Task Jobs_are_filtered_by_the_status_as_the_server_writes_it()
    {
        JobId ended = await RunAsync("ended");
        JobId pending = await RunAsync("pending");
        await Emulator.Jobs.FinishAsync(ended.ToString());

        (IReadOnlyList<Job> jobs, long? total) = await Client.ListJobsAsync(
            new ListJobsQuery { Status = (await Client.GetJobAsync(pending)).Status });

        Assert.That((total, jobs.Single().Id), Is.EqualTo(((int?)1, pending)));
    }
}
