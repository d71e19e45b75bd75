using NUnit.Framework;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Emulated;

/// <summary>The same calls on a server of the other dialect: UUIDs, pages, upper case.</summary>
internal sealed class ObservedJobTests : EmulatedFixture
{
    protected override SynapseEmulatorOptions Options => new()
    {
        Dialect = EmulatorDialect.Observed,
        UpperCaseStatuses = true,
        JobStepInterval = Timeout.InfiniteTimeSpan,
    };

    [Test]
    public async Task A_job_is_known_by_its_uuid()
    {
        JobId id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id.ToString());

        Job job = await Client.GetJobAsync(id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Guid.TryParse(id.ToString(), out _), Is.True);
            Assert.That(job.Id, Is.EqualTo(id));
            Assert.That(job.Status?.Value, Is.EqualTo("SUCCEEDED"));
            Assert.That(job.Status, Is.EqualTo(JobStatus.Succeeded));
        }
    }

    [Test]
    public async Task Lists_that_promise_everything_go_through_all_pages()
    {
        JobId id = await RunAsync();
        Emulator.Jobs.WriteLogs(id.ToString(), [.. Enumerable.Range(0, 250).Select(i => new JobLogLine($"줄 {i}"))]);
        for (int i = 0; i < 120; i++)
        {
            Emulator.Data.Put(
                EmulatorResource.Storages,
                new System.Text.Json.Nodes.JsonObject { ["name"] = $"s{i}", ["provider"] = "ftp" }
            );
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Client.ListJobConsoleLogsAsync(id), Has.Count.EqualTo(250));
            Assert.That(await Client.ListStoragesAsync(), Has.Count.EqualTo(120));
        }
    }
}
