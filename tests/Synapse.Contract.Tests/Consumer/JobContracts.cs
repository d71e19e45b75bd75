using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class JobContracts(ApiForm form)
{
    private readonly FormWords _words = new(form);

    private string Path => $"/jobs/{_words.Job}/";

    [Test]
    public Task Gets_a_job_that_runs()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "get_job: the job of that id",
                ProviderStates.Jobs(JobSamples.Running(_words, 1), JobSamples.Running(_words, 0, ("metadata", new JsonObject()))))
            .WithRequest(HttpMethod.Get, Path)
            .WillRespond().WithStatus(200).WithJsonBody(form == ApiForm.Documented
                ? new
                {
                    id = _words.JobId,
                    status = Values.AnyCase("running"),
                    progress = Values.Number(75),
                    plugin = 123,
                    user = 456,
                    metadata = Values.FreeForm,
                }
                : new
                {
                    id = _words.JobId,
                    status = Values.AnyCase("running"),
                    progress_record = new { current_progress = new { overall = Values.Number(75) } },
                    metrics_record = Values.FreeForm,
                    plugin = 123,
                    user = 456,
                    agent = 7,
                    action = "train",
                    @params = Values.FreeForm,
                    is_active = true,
                    created = Values.Timestamp,
                    modified = Values.Timestamp,
                });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.GetJobAsync(_words.Job);

            Assert.That(
                (job.Id, job.Status, job.Plugin, job.User), Is.EqualTo(((JobId)_words.Job, JobStatus.Running, 123, 456)));
            if (form == ApiForm.Documented)
            {
                Assert.That((job.Progress, job.Metadata!.ToString()), Is.EqualTo((75, "{}")));
            }
            else
            {
                Assert.That(
                    (job.ProgressRecord!["current_progress"]!["overall"]!.ToString(), job.Agent, job.Action, job.IsActive),
                    Is.EqualTo(("75", 7, "train", true)));
                Assert.That((job.Created, job.Modified), Is.EqualTo((Values.ExampleTime, Values.ExampleTime)));
            }
        });
    }

    [Test]
    public Task Gets_a_job_with_its_log()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_job: expand=logs includes the log, oldest line first", ProviderStates.Jobs(JobSamples.Done(_words)))
            .WithRequest(HttpMethod.Get, Path).WithQuery("expand", "logs")
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { id = _words.JobId, logs = JobSamples.Lines.Select(message => new { level = "warning", message }) });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.GetJobAsync(_words.Job, new() { Expand = [JobExpand.Logs] });

            Assert.That(job.Logs!.Select(line => line.Message), Is.EqualTo(JobSamples.Lines).AsCollection);
        });
    }

    [Test]
    public Task Gets_a_job_with_its_metrics_and_result()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_job: expand is repeated for each part", ProviderStates.Jobs(JobSamples.Done(_words)))
            .WithRequest(HttpMethod.Get, Path).WithQuery("expand", "metrics").WithQuery("expand", "result")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = _words.JobId,
                status = Values.AnyCase(_words.Done),
                metrics = Values.FreeForm,
                result = Values.FreeForm,
                completed = Values.Timestamp,
            });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.GetJobAsync(_words.Job, new() { Expand = [JobExpand.Metrics, JobExpand.Result] });

            using (Assert.EnterMultipleScope())
            {
                Assert.That((job.Status!.Value.IsTerminal, job.Completed), Is.EqualTo((true, Values.ExampleTime)));
                Assert.That((job.Metrics!.ToString(), job.Result!.ToString()), Is.EqualTo(("{}", "{}")));
            }
        });
    }
}
