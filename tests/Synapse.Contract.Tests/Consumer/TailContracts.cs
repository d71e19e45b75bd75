using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>
/// A live log is plain text or a stream of events; a backend may have none, and the SDK then reads the log that is kept. The mock
/// server sends each response whole, so the job has ended.
/// </summary>
[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class TailContracts(ApiForm form)
{
    private readonly FormWords _words = new(form);

    [Test]
    public Task Follows_plain_lines()
    {
        const string Description = "tail_job_console_logs: a line of text for each entry, until the job ends";
        ProviderState state = ProviderStates.JobWithLiveLines(JobSamples.Done(_words));
        var pact = new ContractTest(form);
        pact.Amend(Description, PactAmendment.Body($@"^{string.Join(@"\r?\n", JobSamples.Lines)}(\r?\n)?$"));
        Live(pact, Description, state, "text/plain", @"^text/plain\b.*$", string.Concat(JobSamples.Lines.Select(line => $"{line}\n")));
        AddKept(pact);

        return VerifyEveryLineAsync(pact);
    }

    [Test]
    public Task Follows_events()
    {
        const string Description = "tail_job_console_logs: an event for each entry, until the job ends";
        ProviderState state = ProviderStates.JobWithLiveEvents(JobSamples.Done(_words));
        var pact = new ContractTest(form);
        pact.Amend(Description, PactAmendment.Body(
            $@"^[\s\S]*{string.Concat(JobSamples.Lines.Select(line => $@"data: ?\{{[^\n]*{line}[^\n]*\}}\r?\n\r?\n[\s\S]*"))}$"));
        Live(pact, Description, state, "text/event-stream", @"^text/event-stream\b.*$", string.Concat(
            [
                """data: {"type":"connected"}""" + "\n\n",
                .. JobSamples.Lines.Select(line => $$"""data: {"type":"log","message":"{{line}}"}""" + "\n\n"),
                """data: {"type":"complete"}""" + "\n\n",
            ]));
        AddKept(pact);

        return VerifyEveryLineAsync(pact);
    }

    private void Live(ContractTest pact, string description, ProviderState state, string mediaType, string pattern, string body) =>
        pact.UponReceiving(description, state).WithRequest(HttpMethod.Get, $"/jobs/{_words.Job}/tail_console_logs/")
            .WillRespond().WithStatus(200).WithHeader("Content-Type", Match.Regex(mediaType, pattern)).WithBody(body, mediaType);

    // The SDK reads the log that is kept before and after the live one, and then asks whether the job has ended.
    private void AddKept(ContractTest pact)
    {
        ConsoleLogContracts.AddEntries(pact, _words);
        pact.UponReceiving("get_job: a job that has ended", ProviderStates.Jobs(JobSamples.Done(_words)))
            .WithRequest(HttpMethod.Get, $"/jobs/{_words.Job}/")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = _words.JobId, status = Values.AnyCase(_words.Done) });
    }

    private Task VerifyEveryLineAsync(ContractTest pact) => pact.VerifyAsync(async client =>
    {
        var lines = new List<string?>();
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(_words.Job))
        {
            lines.Add(line.Message);
        }

        Assert.That(lines, Is.EqualTo(JobSamples.Lines).AsCollection);
    });
}
