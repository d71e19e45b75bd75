using NUnit.Framework;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class RunPluginContracts(ApiForm form)
{
    private static readonly string[] Labels = ["인사", "한국어"];

    private static readonly ProviderState PluginWasRun =
        ProviderStates.PluginWasRun(Samples.Plugin(), new { agent = 7, action = "train", @params = new { epochs = 10 } });

    private readonly FormWords _words = new(form);

    [Test]
    public Task Starts_a_job_by_id()
    {
        var parameters = new { threshold = 0.8, input_path = "/data/input/" };
        var context = new { project_id = 123, execution_mode = "batch" };
        var pact = new ContractTest(form);
        pact.UponReceiving("run_plugin: a run by id, with parameters and context", ProviderStates.Plugins(Samples.Plugin()))
            .WithRequest(HttpMethod.Post, "/plugins/123/run/").WithJsonBody(new { parameters, context })
            .WillRespond().WithStatus(200).WithJsonBody(new { job_id = _words.AnyJobId });

        return pact.VerifyAsync(async client =>
        {
            RunPluginResult result = await client.RunPluginAsync(
                123, new() { Parameters = FreeFormJson.From(parameters), Context = FreeFormJson.From(context) });

            Assert.That(result.JobId, Is.EqualTo((JobId)_words.Job));
        });
    }

    [Test]
    public Task Starts_a_job_by_code()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "run_plugin: a run by code, under a job of the caller's choice",
                ProviderStates.RunnablePlugin(
                    Samples.Plugin(),
                    Samples.Agent(7),
                    Samples.Storage(123, "file_system", new { base_path = "/data/storage" })))
            .WithRequest(HttpMethod.Post, "/plugins/my-custom-plugin/run/")
            .WithJsonBody(new
            {
                agent = 7,
                action = "train",
                @params = new { epochs = 10 },
                storage_id = 123,
                job_id = _words.JobId,
                debug = true,
            })
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { job_id = form == ApiForm.Documented ? _words.AnyJobId : _words.JobId });

        return pact.VerifyAsync(async client =>
        {
            RunPluginResult result = await client.RunPluginAsync("my-custom-plugin", new()
            {
                Agent = 7,
                Action = "train",
                Params = FreeFormJson.From(new { epochs = 10 }),
                StorageId = 123,
                JobId = (JobId)_words.Job,
                Debug = true,
            });

            Assert.That(result.JobId, Is.EqualTo((JobId)_words.Job));
        });
    }

    [Test]
    public Task Returns_the_result_in_place_of_a_job()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "run_plugin: a result in place of a job",
                ProviderStates.PluginWithDirectResult(Samples.Plugin(), new { labels = Labels }))
            .WithRequest(HttpMethod.Post, "/plugins/123/run/").WithJsonBody(new { parameters = new { text = "안녕하세요" } })
            .WillRespond().WithStatus(200).WithJsonBody(new { labels = Labels });

        return pact.VerifyAsync(async client =>
        {
            RunPluginResult result = await client.RunPluginAsync(
                123, new() { Parameters = FreeFormJson.From(new { text = "안녕하세요" }) });

            Assert.That((result.JobId, result.Value["labels"]!.ToString()), Is.EqualTo((default(JobId?), """["인사","한국어"]""")));
        });
    }

    // A run returns no more than its job. Whether it hands on what it was given, only the job shows.
    [Test]
    public Task Hands_its_parameters_on_to_the_job()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_job: the job of a run has the parameters of the run", PluginWasRun)
            .WithRequest(HttpMethod.Get, StateValues.FromState($"/jobs/{_words.Job}/", "^/jobs/[^/]+/$", "/jobs/${job_id}/"))
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { id = _words.AnyJobId, plugin = 123, action = "train", @params = Values.FreeForm });

        return pact.VerifyAsync(async client =>
        {
            Job job = await client.GetJobAsync(_words.Job);

            Assert.That((job.Plugin, job.Action, job.Params!.ToString()), Is.EqualTo((123, "train", "{}")));
        });
    }

    [Test]
    public Task Runs_on_the_agent_that_was_chosen()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_jobs: the job of a run is on the agent of the run", PluginWasRun)
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("agent", "7").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page(new { id = _words.AnyJobId, plugin = 123 }));

        return pact.VerifyAsync(async client => Assert.That(
            (await client.ListJobsAsync(new() { Agent = 7 })).Items.Single().Id, Is.EqualTo((JobId)_words.Job)));
    }
}
