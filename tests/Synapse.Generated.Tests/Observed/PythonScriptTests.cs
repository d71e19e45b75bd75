using NUnit.Framework;
using Synapse.Emulator;
using Synapse.Generated.Tests.Jobs;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Observed;

/// <summary>
/// A script as one would write it in Python: list all jobs, wait for one, print its log. In C# it has as many lines.
/// <code>
/// jobs, total = client.list_jobs()
/// print(f"{len(jobs)} / {total}")
/// job = wait_for_job(client, jobs[0]['id'])
/// print(f"작업 {job['id']}: {job['status']}")
/// for log_entry in client.list_job_console_logs(job['id']):
///     print(f"[{log_entry['timestamp']}] {log_entry['level']}: {log_entry['message']}")
/// </code>
/// </summary>
[TestFixture(EmulatorDialect.Documented, "completed")]
[TestFixture(EmulatorDialect.Observed, "succeeded")]
internal sealed class PythonScriptTests(EmulatorDialect dialect, string status)
{
    [Test]
    public async Task Listing_waiting_and_printing_logs_takes_no_more_lines_than_in_Python()
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { Dialect = dialect, JobStepInterval = TimeSpan.FromMilliseconds(1) });
        var options = new SynapseClientOptions { BaseUrl = emulator.BaseAddress, AccessToken = emulator.Credentials.AccessToken };
        options.UseClockForWaits(new ShortWaitsClock());
        using var client = new SynapseClient(options);
        Plugin plugin = await client.CreatePluginAsync(new CreatePluginRequest { Name = "script" });
        await client.RunPluginAsync(plugin.Id, new RunPluginRequest());
        await using var output = new StringWriter { NewLine = "\n" };

        var (jobs, total) = await client.ListJobsAsync();
        output.WriteLine($"{jobs.Count} / {total}");
        Job job = await client.WaitForJobAsync(jobs[0].Id);
        output.WriteLine($"작업 {job.Id}: {job.Status}");
        foreach (ConsoleLog line in await client.ListJobConsoleLogsAsync(job.Id))
            output.WriteLine($"[{line.Timestamp:O}] {line.Level}: {line.Message}");

        string[] printed = output.ToString().TrimEnd().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(printed, Has.Length.EqualTo(6));
            Assert.That(printed[0], Is.EqualTo("1 / 1"));
            Assert.That(printed[1], Is.EqualTo($"작업 {job.Id}: {status}"));
            Assert.That(printed[2], Does.StartWith("[20").And.EndWith("] info: 4단계 중 1단계 완료"));
        }
    }
}
