using NUnit.Framework;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class ConsoleLogContracts(ApiForm form)
{
    private readonly FormWords _words = new(form);

    // The reference documents entries. Current servers keep either entries or plain lines.
    public static void AddEntries(ContractTest pact, FormWords words) => pact
        .UponReceiving(
            "list_job_console_logs: entries, oldest first",
            ProviderStates.JobWithEntries(JobSamples.Done(words)) with { IsOptional = words.Form == ApiForm.Current })
        .WithRequest(HttpMethod.Get, $"/jobs/{words.Job}/console_logs/")
        .WillRespond().WithStatus(200).WithJsonBody(words.List(
            [.. JobSamples.Lines.Select(message => new { timestamp = Values.Timestamp, level = "warning", message })]));

    [Test]
    public Task Lists_entries()
    {
        var pact = new ContractTest(form);
        AddEntries(pact, _words);

        return pact.VerifyAsync(async client =>
        {
            IReadOnlyList<ConsoleLog> log = await client.ListJobConsoleLogsAsync(_words.Job);

            Assert.That(log.Select(line => line.Message), Is.EqualTo(JobSamples.Lines).AsCollection);
            Assert.That((log[0].Timestamp, log[0].Level), Is.EqualTo((Values.ExampleTime, ConsoleLogLevel.Warning)));
        });
    }

    [Test]
    public Task Lists_plain_lines()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "list_job_console_logs: plain lines, oldest first", ProviderStates.JobWithPlainLines(JobSamples.Done(_words)))
            .WithRequest(HttpMethod.Get, $"/jobs/{_words.Job}/console_logs/")
            .WillRespond().WithStatus(200).WithJsonBody(JobSamples.Lines);

        return pact.VerifyAsync(async client => Assert.That(
            (await client.ListJobConsoleLogsAsync(_words.Job)).Select(line => line.Message),
            Is.EqualTo(JobSamples.Lines).AsCollection));
    }
}
