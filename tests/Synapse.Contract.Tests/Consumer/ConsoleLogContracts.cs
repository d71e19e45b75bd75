using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class ConsoleLogContracts
{
    private static readonly string[] Lines = ["모델을 불러옵니다", "Epoch 1 of 10", "Epoch 1 of 10"];

    [Test]
    public Task Lists_entries_in_an_array()
    {
        var pact = new ContractTest(ContractName.Documented);
        pact.UponReceiving("list_job_console_logs: an array of entries, oldest first", ProviderStates.JobIsDone(Forms.DocumentedJob))
            .WithRequest(HttpMethod.Get, $"/jobs/{Forms.DocumentedJob}/console_logs/")
            .WillRespond().WithStatus(200).WithJsonBody(Lines.Select(Entry));

        return VerifyLinesAsync(pact, Forms.DocumentedJob);
    }

    [Test]
    public Task Lists_entries_in_a_page()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving("list_job_console_logs: a page of entries, oldest first", ProviderStates.JobIsDone(Forms.CurrentJob))
            .WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/console_logs/")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page([.. Lines.Select(Entry)]));

        return VerifyLinesAsync(pact, Forms.CurrentJob);
    }

    [Test]
    public Task Lists_plain_strings()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("list_job_console_logs: an array of plain strings", ProviderStates.JobWithPlainLogIsDone(Forms.CurrentJob))
            .WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/console_logs/")
            .WillRespond().WithStatus(200).WithJsonBody(Lines);

        return pact.VerifyAsync(async client =>
        {
            IReadOnlyList<ConsoleLog> log = await client.ListJobConsoleLogsAsync(Forms.CurrentJob);

            Assert.That(
                log.Select(line => (line.Message, line.Level)),
                Is.EqualTo(Lines.Select(line => (line, default(ConsoleLogLevel?)))).AsCollection
            );
        });
    }

    [TestCase(ContractName.Documented, Forms.DocumentedJob)]
    [TestCase(ContractName.Current, Forms.CurrentJob)]
    public Task Lists_no_lines(string contract, string job)
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("list_job_console_logs: a job that has written nothing yet", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Get, $"/jobs/{job}/console_logs/")
            .WillRespond().WithStatus(200).WithJsonBody(contract == ContractName.Documented ? Array.Empty<object>() : Forms.Page());

        return pact.VerifyAsync(async client => Assert.That(await client.ListJobConsoleLogsAsync(job), Is.Empty));
    }

    private static object Entry(string message) => new { timestamp = Forms.Timestamp, level = Match.Type("info"), message };

    private static Task VerifyLinesAsync(ContractTest pact, string job) => pact.VerifyAsync(async client =>
    {
        IReadOnlyList<ConsoleLog> log = await client.ListJobConsoleLogsAsync(job);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(log.Select(line => line.Message), Is.EqualTo(Lines).AsCollection);
            Assert.That(log[0].Timestamp, Is.EqualTo(Forms.ExampleTime));
            Assert.That(log[0].Level, Is.EqualTo(ConsoleLogLevel.Info));
        }
    });
}
