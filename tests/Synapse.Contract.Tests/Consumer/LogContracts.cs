using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class LogContracts(ApiForm form)
{
    private const string File = "data:text/plain;base64,aGVsbG8=";

    private readonly FormWords _words = new(form);

    [Test]
    public Task Stores_messages()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("create_logs: messages; info is the level where none is sent", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new object[]
            {
                new { message = "이미지 처리 완료", level = "success", context = new { image = 42 }, file = File },
                new { message = "message alone" },
            })
            .WillRespond().WithStatus(201).WithJsonBody(new object[]
            {
                new { message = "이미지 처리 완료", level = "success", context = Values.FreeForm, file = Match.Type(File) },
                new { message = "message alone", level = "info" },
            });

        return pact.VerifyAsync(async client =>
        {
            IReadOnlyList<CreatedLog> created = await client.CreateLogsAsync(
            [
                new()
                {
                    Message = "이미지 처리 완료",
                    Level = ConsoleLogLevel.Success,
                    Context = FreeFormJson.From(new { image = 42 }),
                    File = DataUri.FromBytes("hello"u8, "text/plain"),
                },
                new() { Message = "message alone" },
            ]);

            Assert.That(created.Select(log => log.Message), Is.EqualTo(["이미지 처리 완료", "message alone"]).AsCollection);
            Assert.That(created.Select(log => log.Level), Is.EqualTo([ConsoleLogLevel.Success, ConsoleLogLevel.Info]).AsCollection);
        });
    }

    [Test]
    public Task Stores_events_of_a_job()
    {
        const string Time = "2026-11-01 09:00:00.123456";
        var pact = new ContractTest(form);
        pact.UponReceiving("create_logs: events of a job, by either name of the field", ProviderStates.Jobs(JobSamples.Running(_words)))
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new object[]
            {
                new { @event = "metric", data = new { loss = 0.1 }, datetime = Time, job = _words.JobId, step = "train" },
                new { action = "done", job = _words.JobId },
            })
            .WillRespond().WithStatus(201).WithJsonBody(new object[]
            {
                new { @event = "metric", data = Values.FreeForm, datetime = Match.Type(Time), job = _words.JobId, step = "train" },
                new { action = "done", job = _words.JobId },
            });

        return pact.VerifyAsync(async client =>
        {
            IReadOnlyList<CreatedLog> created = await client.CreateLogsAsync(
            [
                new()
                {
                    Event = "metric",
                    Data = FreeFormJson.From(new { loss = 0.1 }),
                    Datetime = Time,
                    Job = (JobId)_words.Job,
                    Step = "train",
                },
                new() { Action = "done", Job = (JobId)_words.Job },
            ]);

            Assert.That((created[0].Event, created[0].Job, created[0].Step), Is.EqualTo(("metric", (JobId)_words.Job, "train")));
            Assert.That((created[0].Datetime, created[1].Action), Is.EqualTo((Time, "done")));
        });
    }

    [Test]
    public Task Names_the_invalid_entry()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("create_logs: the errors of an array are an array (400)", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new object[] { new { message = "valid" }, new { message = "" } })
            .WillRespond().WithStatus(400).WithJsonBody(new object[] { new { }, new { message = Values.Messages } });

        return pact.VerifyAsync(async client =>
        {
            SynapseValidationException? error = await Assert.ThrowsAsync<SynapseValidationException>(
                () => client.CreateLogsAsync([new() { Message = "valid" }, new() { Message = "" }]));

            Assert.That(error!.Errors["[1].message"], Is.EqualTo(["Why the value is refused."]).AsCollection);
        });
    }
}
