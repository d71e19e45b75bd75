using NUnit.Framework;
using PactNet;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>
/// Following a log reads the log that is kept, the live log and the job. A mock server gives each answer whole, so the job is one
/// that has ended; lines that come one by one are tested against a server.
/// </summary>
internal sealed class TailContracts
{
    private static readonly string[] Lines = ["모델을 불러옵니다", "Epoch 1 of 10", "Epoch 1 of 10"];

    private static readonly (int Status, string Reason, ProviderState State)[] Errors =
    [
        (401, "refused without valid credentials", ProviderStates.InvalidCredentials),
        (403, "refused where the credentials do not permit it", ProviderStates.NotPermitted),
        (429, "refused after too many requests", ProviderStates.Throttled),
        (503, "not answered by an overloaded backend", ProviderStates.Overloaded),
    ];

    [Test]
    public async Task Follows_plain_lines()
    {
        var pact = new ContractTest(ContractName.Current);
        AddLog(pact, ProviderStates.JobIsDone(Forms.CurrentJob), "before and after its live log");
        AddJob(pact, ProviderStates.JobIsDone(Forms.CurrentJob), "at the end of its live log");
        Live(pact, "tail_job_console_logs: a line of text for each entry, until the job ends", ProviderStates.JobIsDone(Forms.CurrentJob))
            .WithStatus(200).WithBody("모델을 불러옵니다\nEpoch 1 of 10\nEpoch 1 of 10\n", "text/plain; charset=utf-8");

        await VerifyEveryLineAsync(pact);
    }

    [Test]
    public async Task Follows_events()
    {
        ProviderState state = ProviderStates.JobWithEventsIsDone(Forms.CurrentJob);
        var pact = new ContractTest(ContractName.Tolerated);
        AddLog(pact, state, "before and after its live log");
        AddJob(pact, state, "at the end of its events");
        string events = string.Concat(
            Lines.Select(line => Event($$"""{"type":"log","message":"{{line}}","level":"info","timestamp":"2026-11-01T09:00:00Z"}"""))
        );
        Live(pact, "tail_job_console_logs: an event for each entry, until the job ends", state)
            .WithStatus(200)
            .WithBody(
                $$"""{{Event("""{"type":"connected"}""")}}{{events}}{{Event("""{"type":"complete","status":"succeeded"}""")}}""",
                "text/event-stream"
            );

        await VerifyEveryLineAsync(pact);
    }

    [Test]
    public async Task Reads_the_kept_log_where_there_is_no_live_one()
    {
        ProviderState state = ProviderStates.JobIsDoneWithoutLiveLog(Forms.CurrentJob);
        var pact = new ContractTest(ContractName.Current);
        AddLog(pact, state, "that has no live log");
        AddJob(pact, state, "that has no live log");
        Live(pact, "tail_job_console_logs: not found where no live log is served (404)", state)
            .WithStatus(404).WithJsonBody(new { detail = Match.Type("Not found.") });
        pact.UponReceiving("tail_job_console_logs: not found at its other path either (404)", state)
            .WithRequest(HttpMethod.Get, $"/async/jobs/{Forms.CurrentJob}/tail_console_logs/")
            .WillRespond().WithStatus(404).WithJsonBody(new { detail = Match.Type("Not found.") });

        await VerifyEveryLineAsync(pact);
    }

    [TestCaseSource(nameof(Errors))]
    public async Task Reads_the_kept_log_whatever_is_wrong_with_the_live_one((int Status, string Reason, ProviderState State) error)
    {
        ProviderState state = ProviderStates.JobIsDone(Forms.CurrentJob);
        var pact = new ContractTest(ContractName.Current);
        AddLog(pact, state, "before and after its live log");
        AddJob(pact, state, "at the end of its live log");
        Live(pact, $"tail_job_console_logs: {error.Reason} ({error.Status})", error.State)
            .WithStatus((ushort)error.Status).WithJsonBody(new { detail = Match.Type("Why the request failed.") });

        await VerifyEveryLineAsync(pact);
    }

    private static Task VerifyEveryLineAsync(ContractTest pact) =>
        pact.VerifyAsync(async client => Assert.That(await ReadAsync(client), Is.EqualTo(Lines).AsCollection));

    private static async Task<List<string?>> ReadAsync(SynapseClient client)
    {
        var lines = new List<string?>();
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(Forms.CurrentJob))
        {
            lines.Add(line.Message);
        }

        return lines;
    }

    private static string Event(string data) => $"data: {data}\n\n";

    private static IResponseBuilderV4 Live(ContractTest pact, string description, ProviderState state) =>
        pact.UponReceiving(description, state).WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/tail_console_logs/").WillRespond();

    private static void AddLog(ContractTest pact, ProviderState state, string circumstance) => pact
        .UponReceiving($"list_job_console_logs: the log of a job {circumstance}", state)
        .WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/console_logs/")
        .WillRespond().WithStatus(200).WithJsonBody(Forms.Page([.. Lines.Select(message => new { message })]));

    private static void AddJob(ContractTest pact, ProviderState state, string circumstance) => pact
        .UponReceiving($"get_job: a job {circumstance}", state).WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/")
        .WillRespond().WithStatus(200).WithJsonBody(new { id = Forms.CurrentJob, status = "succeeded" });
}
