using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>What plugin code sends about the job in which it runs.</summary>
[TestFixture(ContractName.Documented, Forms.DocumentedJob)]
[TestFixture(ContractName.Current, Forms.CurrentJob)]
internal sealed class InsideJobContracts(string contract, string job)
{
    private object Id => contract == ContractName.Documented ? 789 : job;

    [Test]
    public Task Stores_what_happened()
    {
        const string Time = "2026-11-01 09:00:00.123456";
        var metric = new { @event = "metric", data = new { loss = 0.1 }, datetime = Time, job = Id, step = "train" };
        var done = new { action = "done", job = Id };
        var pact = new ContractTest(contract);
        pact.UponReceiving("create_logs: what happened in a job, by the names of newer and of older callers", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new object[] { metric, done })
            .WillRespond().WithStatus(201).WithJsonBody(new object[]
            {
                new { metric.@event, metric.data, datetime = Match.Type(Time), metric.job, metric.step }, done,
            });

        return pact.VerifyAsync(async client =>
        {
            IReadOnlyList<CreatedLog> created = await client.CreateLogsAsync(
            [
                new LogEntry
                {
                    Event = "metric", Data = FreeFormJson.From(metric.data), Datetime = Time, Job = (JobId)job, Step = "train",
                },
                new LogEntry { Action = "done", Job = (JobId)job },
            ]);

            Assert.That((created[0].Event, created[0].Job, created[0].Step), Is.EqualTo(("metric", (JobId)job, "train")));
            Assert.That(
                (created[0].Data!["loss"]!.ToString(), created[0].Datetime, created[1].Action),
                Is.EqualTo(("0.1", Time, "done")));
        });
    }

    [Test]
    public Task Creates_the_serve_application_that_it_has_deployed()
    {
        var application = new { job = Id, status = "RUNNING", data = new { port = 8000 } };
        var pact = new ContractTest(contract);
        pact.UponReceiving("create_serve_application: from inside a deployment", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Post, "/serve_applications/").WithJsonBody(application)
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(11),
                application.job,
                status = Match.Regex("RUNNING", "^(?i)running$"),
                application.data,
            });

        return pact.VerifyAsync(async client =>
        {
            ServeApplication created = await client.CreateServeApplicationAsync(new CreateServeApplicationRequest
            {
                Job = (JobId)job,
                Status = "RUNNING",
                Data = FreeFormJson.From(application.data),
            });

            Assert.That((created.Job, created.Status), Is.EqualTo(((JobId)job, ServeApplicationStatus.Running)));
            Assert.That(created.Data!["port"]!.ToString(), Is.EqualTo("8000"));
        });
    }

    [TestCase("plugin_code", "my-custom-plugin")]
    [TestCase("agent", "7")]
    [TestCase("job__agent", "7")]
    public Task Lists_the_serve_applications_that_match_a_filter(string filter, string value)
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving($"list_serve_applications: only those that {filter} lets through", ProviderStates.JobServes(job))
            .WithRequest(HttpMethod.Get, "/serve_applications/").WithQuery(filter, value).WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new { id = 11, job = Id }));

        return pact.VerifyAsync(async client =>
        {
            Page<ServeApplication> page = await client.ListServeApplicationsAsync(new ListServeApplicationsQuery
            {
                PluginCode = filter == "plugin_code" ? value : null,
                Agent = filter == "agent" ? 7 : null,
                JobAgent = filter == "job__agent" ? 7 : null,
            });

            Assert.That((page.Items.Single().Id, page.Items[0].Job), Is.EqualTo((11, (JobId)job)));
        });
    }
}
