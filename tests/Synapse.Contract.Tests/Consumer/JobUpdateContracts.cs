using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class JobUpdateContracts(ApiForm form)
{
    private static readonly string[] Log = ["한 줄"];

    private readonly FormWords _words = new(form);

    private string Path => $"/jobs/{_words.Job}/";

    [Test]
    public Task Ends_a_job_with_its_result()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("update_job: the status and the result", ProviderStates.Jobs(JobSamples.Running(_words)))
            .WithRequest(HttpMethod.Patch, Path).WithJsonBody(new { status = _words.Done, result = new { output = "file1.txt" } })
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { id = _words.JobId, status = Values.AnyCase(_words.Done), result = Values.FreeForm });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.UpdateJobAsync(
                _words.Job, new() { Status = _words.Done, Result = FreeFormJson.From(new { output = "file1.txt" }) });

            Assert.That((job.Status!.Value.IsTerminal, job.Result!.ToString()), Is.EqualTo((true, "{}")));
        });
    }

    [Test]
    public Task Sets_the_progress()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "update_job: the progress and what is noted with it",
                ProviderStates.Jobs(JobSamples.Running(
                    _words, 0, ("progress", 0), ("progress_record", null), ("metrics_record", null), ("metadata", null))))
            .WithRequest(HttpMethod.Patch, Path).WithJsonBody(new
            {
                progress = 75,
                metadata = new { current_step = "이미지 처리" },
                progress_record = new { current_progress = new { overall = 75 } },
                metrics_record = new { loss = 0.25 },
                console_logs = Log,
            })
            .WillRespond().WithStatus(200).WithJsonBody(form == ApiForm.Documented
                ? new { id = _words.JobId, progress = Values.Number(75), metadata = Values.FreeForm, plugin = 123 }
                : new
                {
                    id = _words.JobId,
                    metadata = Values.FreeForm,
                    progress_record = new { current_progress = new { overall = Values.Number(75) } },
                    metrics_record = Values.FreeForm,
                    plugin = 123,
                });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.UpdateJobAsync(_words.Job, new()
            {
                Progress = 75,
                Metadata = FreeFormJson.From(new { current_step = "이미지 처리" }),
                ProgressRecord = FreeFormJson.From(new { current_progress = new { overall = 75 } }),
                MetricsRecord = FreeFormJson.From(new { loss = 0.25 }),
                ConsoleLogs = FreeFormJson.From(Log),
            });

            Assert.That((job.Id, job.Metadata!.ToString()), Is.EqualTo(((JobId)_words.Job, "{}")));
        });
    }

    [Test]
    public Task Clears_a_field_with_null()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "update_job: null clears a field",
                ProviderStates.Jobs(JobSamples.Running(_words, 0, ("metadata", new JsonObject { ["current_step"] = "이미지 처리" }))))
            .WithRequest(HttpMethod.Patch, Path).WithJsonBody(new { metadata = (object?)null })
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { id = _words.JobId, status = Values.AnyCase("running"), metadata = (object?)null });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.UpdateJobAsync(_words.Job, new() { Metadata = null });

            Assert.That((job.Status, job.Metadata), Is.EqualTo((JobStatus.Running, default(FreeFormJson))));
        });
    }
}
