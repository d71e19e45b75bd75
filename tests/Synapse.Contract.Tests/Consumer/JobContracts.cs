using System.Text.Json.Nodes;
using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Single jobs, in both forms of the API: what differs is the id and the name of a state.</summary>
[TestFixture(ContractName.Documented, Forms.DocumentedJob)]
[TestFixture(ContractName.Current, Forms.CurrentJob)]
internal sealed class JobContracts(string contract, string job)
{
    private static readonly string[] OutputFiles = ["file1.txt", "file2.txt"];

    private string Path => $"/jobs/{job}/";

    private string Done => contract == ContractName.Documented ? "completed" : "succeeded";

    private object Id => contract == ContractName.Documented ? 789 : job;

    [Test]
    public Task Gets_a_job_that_runs()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("get_job: a job that runs", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Get, Path)
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = Id,
                status = "running",
                progress = Match.Number(75),
                metadata = Match.Type(new { current_step = "processing_images" }),
                plugin = 123,
                user = 456,
                action = Match.Type("train"),
                @params = Match.Type(new { epochs = 10 }),
                progress_record = Match.Type(new { train = new { percent = 75 } }),
                metrics_record = Match.Type(new { train = new { loss = 0.25 } }),
                console_logs = Match.Type(new { lines = 3 }),
                plugin_release = Match.Integer(456),
                is_active = Match.Type(true),
                created = Forms.Timestamp,
                modified = Forms.Timestamp,
                completed = Match.Null(),
                result = Match.Null(),
            });

        return pact.VerifyAsync(async client =>
        {
            Job running = await client.GetJobAsync(job);

            using (Assert.EnterMultipleScope())
            {
                Assert.That((running.Id, running.Status, running.Progress), Is.EqualTo(((JobId)job, JobStatus.Running, 75)));
                Assert.That((running.Plugin, running.User, running.PluginRelease, running.Action), Is.EqualTo((123, 456, 456, "train")));
                Assert.That(
                    (running.IsActive, running.Created, running.Modified),
                    Is.EqualTo((true, Forms.ExampleTime, Forms.ExampleTime))
                );
                Assert.That((running.Completed, running.Result), Is.EqualTo((default(DateTimeOffset?), default(FreeFormJson))));
                Assert.That(running.Metadata!["current_step"]!.ToString(), Is.EqualTo("\"processing_images\""));
                Assert.That(running.Params!["epochs"]!.ToString(), Is.EqualTo("10"));
                Assert.That(running.ProgressRecord!["train"]!["percent"]!.ToString(), Is.EqualTo("75"));
                Assert.That(running.MetricsRecord!["train"]!["loss"]!.ToString(), Is.EqualTo("0.25"));
                Assert.That(running.ConsoleLogs!["lines"]!.ToString(), Is.EqualTo("3"));
            }
        });
    }

    [Test]
    public Task Gets_a_job_with_its_logs()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("get_job: expand=logs includes the log", ProviderStates.JobIsDone(job))
            .WithRequest(HttpMethod.Get, Path).WithQuery("expand", "logs")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = Id,
                status = Done,
                logs = Match.MinType(new { timestamp = Forms.Timestamp, level = Match.Type("info"), message = Match.Type("모델을 불러옵니다") }, 1),
            });

        return pact.VerifyAsync(async client =>
        {
            ConsoleLog line = (await client.GetJobAsync(job, new GetJobQuery { Expand = [JobExpand.Logs] })).Logs!.Single();

            Assert.That((line.Timestamp, line.Level, line.Message), Is.EqualTo((Forms.ExampleTime, ConsoleLogLevel.Info, "모델을 불러옵니다")));
        });
    }

    [Test]
    public Task Gets_a_job_with_its_metrics_and_result()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("get_job: several things are expanded by repeating the parameter", ProviderStates.JobIsDone(job))
            .WithRequest(HttpMethod.Get, Path).WithQuery("expand", "metrics").WithQuery("expand", "result")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = Id,
                status = Done,
                metrics = Match.Type(new { accuracy = 0.95 }),
                result = Match.Type(new { output_files = OutputFiles }),
                completed = Forms.Timestamp,
            });

        return pact.VerifyAsync(async client =>
        {
            Job done = await client.GetJobAsync(job, new GetJobQuery { Expand = [JobExpand.Metrics, JobExpand.Result] });

            using (Assert.EnterMultipleScope())
            {
                Assert.That(done.Status!.Value.IsTerminal, Is.True);
                Assert.That(done.Metrics!["accuracy"]!.ToString(), Is.EqualTo("0.95"));
                Assert.That(done.Result!["output_files"]![0]!.ToString(), Is.EqualTo("\"file1.txt\""));
                Assert.That(done.Completed, Is.EqualTo(Forms.ExampleTime));
            }
        });
    }

    [Test]
    public Task Sets_the_status()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("update_job: the status", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Patch, Path).WithJsonBody(new { status = Done })
            .WillRespond().WithStatus(200).WithJsonBody(new { id = Id, status = Done });

        return pact.VerifyAsync(async client =>
            Assert.That((await client.UpdateJobAsync(job, new UpdateJobRequest { Status = Done })).Status!.Value.IsTerminal, Is.True));
    }

    [Test]
    public Task Sets_the_result()
    {
        var result = new { output_files = OutputFiles, metrics = new { accuracy = 0.95, processing_time = 120 } };
        var pact = new ContractTest(contract);
        pact.UponReceiving("update_job: the status and the result", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Patch, Path).WithJsonBody(new { status = Done, result })
            .WillRespond().WithStatus(200).WithJsonBody(new { id = Id, status = Done, result });

        return pact.VerifyAsync(async client =>
        {
            Job updated = await client.UpdateJobAsync(job, new UpdateJobRequest { Status = Done, Result = FreeFormJson.From(result) });

            Assert.That(JsonNode.Parse(updated.Result!.ToString())!["metrics"]!["processing_time"]!.GetValue<int>(), Is.EqualTo(120));
        });
    }

    [Test]
    public Task Sets_the_progress_and_what_belongs_to_it()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("update_job: the progress, and clearing the result with null", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Patch, Path)
            .WithJsonBody(
                new
                {
                    progress = 75,
                    status = "running",
                    metadata = new { current_step = "이미지 처리" },
                    progress_record = new { train = 75 },
                    metrics_record = new { loss = 0.25 },
                    console_logs = OutputFiles,
                    result = (string?)null,
                }
            )
            .WillRespond().WithStatus(200)
            .WithJsonBody(
                new { id = Id, status = "running", progress = 75, metadata = new { current_step = "이미지 처리" }, result = (string?)null }
            );

        return pact.VerifyAsync(async client =>
        {
            Job updated = await client.UpdateJobAsync(job, new UpdateJobRequest
            {
                Progress = 75,
                Status = JobStatus.Running,
                Metadata = FreeFormJson.From(new { current_step = "이미지 처리" }),
                ProgressRecord = FreeFormJson.From(new { train = 75 }),
                MetricsRecord = FreeFormJson.From(new { loss = 0.25 }),
                ConsoleLogs = FreeFormJson.From(OutputFiles),
                Result = null,
            });

            Assert.That((updated.Progress, updated.Metadata!["current_step"]!.ToString()), Is.EqualTo((75, "\"이미지 처리\"")));
        });
    }
}
