using NUnit.Framework;
using Synapse.Emulator;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Observed;

/// <summary>A server may answer any list as a page or as a bare array, and a caller does not notice.</summary>
internal sealed class ListFormTests
{
    private static readonly TestCaseData[] Lists =
    [
        List("list_agents", "/agents/", async client => (await client.ListAgentsAsync()).Items.Select(agent => agent.Id)),
        List("list_agents, all", "/agents/", async client => (await client.ListAllAgentsAsync().ToListAsync()).Select(agent => agent.Id)),
        List("list_jobs", "/jobs/", async client => (await client.ListJobsAsync()).Items.Select(job => long.Parse(job.Id.ToString()))),
        List(
            "list_jobs, all",
            "/jobs/",
            async client => (await client.ListAllJobsAsync().ToListAsync()).Select(job => long.Parse(job.Id.ToString()))
        ),
        List("list_storages", "/storages/", async client => (await client.ListStoragesAsync()).Select(storage => storage.Id)),
        List(
            "list_serve_applications",
            "/serve_applications/",
            async client => (await client.ListServeApplicationsAsync()).Items.Select(each => each.Id)
        ),
        List(
            "list_serve_applications, all",
            "/serve_applications/",
            async client => (await client.ListAllServeApplicationsAsync().ToListAsync()).Select(each => each.Id)
        ),
        List(
            "list_job_console_logs",
            "/jobs/7/console_logs/",
            async client => (await client.ListJobConsoleLogsAsync(7)).Select(log => long.Parse(log.AdditionalProperties["id"].ToString()))
        ),
    ];

    [TestCaseSource(nameof(Lists))]
    public async Task As_a_bare_array(string path, Func<SynapseClient, Task<IEnumerable<long>>> read)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""[{"id": 1}, {"id": 2}]"""));
        using SynapseClient client = server.CreateClient();

        IEnumerable<long> ids = await read(client);

        Assert.That((string.Join(' ', ids), server.Requests.Single().Path), Is.EqualTo(("1 2", path)));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task As_a_page(string path, Func<SynapseClient, Task<IEnumerable<long>>> read)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json("""{"count": 2, "next": null, "previous": null, "results": [{"id": 1}, {"id": 2}], "took": 3}"""));
        using SynapseClient client = server.CreateClient();

        IEnumerable<long> ids = await read(client);

        Assert.That((string.Join(' ', ids), server.Requests.Single().Path), Is.EqualTo(("1 2", path)));
    }

    [Test]
    public async Task A_console_log_has_the_same_messages_in_each_form([Values] ConsoleLogForm form, [Values] EmulatorDialect dialect)
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { Dialect = dialect, ConsoleLogForm = form, JobStepInterval = Timeout.InfiniteTimeSpan });
        using var client = new SynapseClient(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
        Plugin plugin = await client.CreatePluginAsync(new CreatePluginRequest { Name = "logs" });
        JobId id = (await client.RunPluginAsync(plugin.Id, new RunPluginRequest())).JobId!.Value;
        emulator.Jobs.WriteLogs(id.ToString(), [.. Enumerable.Range(0, 150).Select(i => new JobLogLine($"줄 {i}", "warning"))]);

        IReadOnlyList<ConsoleLog> log = await client.ListJobConsoleLogsAsync(id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(log.Select(line => line.Message), Is.EqualTo(Enumerable.Range(0, 150).Select(i => $"줄 {i}")));
            Assert.That(log[0].Level, Is.EqualTo(form == ConsoleLogForm.Strings ? (ConsoleLogLevel?)null : ConsoleLogLevel.Warning));
            Assert.That(log[0].Timestamp is null, Is.EqualTo(form == ConsoleLogForm.Strings));
        }
    }

    private static TestCaseData List(string name, string path, Func<SynapseClient, Task<IEnumerable<long>>> read) =>
        new TestCaseData(path, read).SetArgDisplayNames(name);
}
