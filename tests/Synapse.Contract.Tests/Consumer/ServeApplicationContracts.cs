using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class ServeApplicationContracts(ApiForm form)
{
    private readonly FormWords _words = new(form);

    /// <summary>Gets four applications, of which each filter leaves out one.</summary>
    private ProviderState Applications => ProviderStates.ServeApplications(
        [Samples.Release(), Samples.Release(457, plugin: 124)],
        [JobSamples.Running(_words), JobSamples.Running(_words, 1, ("agent", 8))],
        Samples.ServeApplication(11, _words.JobId),
        Samples.ServeApplication(12, _words.JobId, release: 457, name: "of another plugin"),
        Samples.ServeApplication(13, _words.JobIdAt(1), name: "on another agent"));

    [Test]
    public Task Lists_the_applications_that_match_every_filter()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_serve_applications: only the application that matches every filter", Applications)
            .WithRequest(HttpMethod.Get, "/serve_applications/").WithQuery("plugin_code", "my-custom-plugin").WithQuery("agent", "7")
            .WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page(new
            {
                id = 11,
                name = "detector",
                plugin_release = 456,
                action = "inference",
                @params = Values.FreeForm,
                num_replicas = 1,
                status = Values.AnyCase("running"),
                job = _words.JobId,
                created = Values.Timestamp,
            }));

        return pact.VerifyAsync(async client =>
        {
            Page<ServeApplication> page = await client.ListServeApplicationsAsync(new() { PluginCode = "my-custom-plugin", Agent = 7 });
            ServeApplication application = page.Items.Single();

            Assert.That(
                (application.Id, application.Name, application.PluginRelease, application.Status, application.Job),
                Is.EqualTo((11, "detector", 456, ServeApplicationStatus.Running, (JobId)_words.Job)));
            Assert.That((application.NumReplicas, application.Created), Is.EqualTo((1, Values.ExampleTime)));
        });
    }

    [Test]
    public Task Lists_the_applications_of_an_agent()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_serve_applications: only the application of a job on that agent", Applications)
            .WithRequest(HttpMethod.Get, "/serve_applications/").WithQuery("job__agent", "8").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page(new { id = 13, job = _words.JobIdAt(1) }));

        return pact.VerifyAsync(async client => Assert.That(
            (await client.ListServeApplicationsAsync(new() { JobAgent = 8 })).Items.Single().Id, Is.EqualTo(13)));
    }

    [Test]
    public Task Creates_a_serve_application()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "create_serve_application: a release that is to serve requests",
                ProviderStates.PluginReleases([Samples.Plugin()], [Samples.Release()]))
            .WithRequest(HttpMethod.Post, "/serve_applications/").WithJsonBody(new
            {
                name = "탐지기",
                plugin_release = 456,
                action = "inference",
                @params = new { threshold = 0.8 },
                num_replicas = 2,
            })
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(11),
                name = "탐지기",
                plugin_release = 456,
                action = "inference",
                @params = Values.FreeForm,
                num_replicas = 2,
            });

        return pact.VerifyAsync(async client =>
        {
            ServeApplication created = await client.CreateServeApplicationAsync(new()
            {
                Name = "탐지기",
                PluginRelease = 456,
                Action = "inference",
                Params = FreeFormJson.From(new { threshold = 0.8 }),
                NumReplicas = 2,
            });

            Assert.That((created.Id, created.Name, created.NumReplicas), Is.EqualTo((11, "탐지기", 2)));
        });
    }

    [Test]
    public Task Creates_the_serve_application_that_a_job_has_deployed()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("create_serve_application: from inside a deployment", ProviderStates.Jobs(JobSamples.Running(_words)))
            .WithRequest(HttpMethod.Post, "/serve_applications/")
            .WithJsonBody(new { job = _words.JobId, status = "RUNNING", data = new { port = 8000 } })
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(11),
                job = _words.JobId,
                status = Values.AnyCase("RUNNING"),
                data = Values.FreeForm,
            });

        return pact.VerifyAsync(async client =>
        {
            ServeApplication created = await client.CreateServeApplicationAsync(new()
            {
                Job = (JobId)_words.Job,
                Status = "RUNNING",
                Data = FreeFormJson.From(new { port = 8000 }),
            });

            Assert.That((created.Job, created.Status), Is.EqualTo(((JobId)_words.Job, ServeApplicationStatus.Running)));
        });
    }
}
