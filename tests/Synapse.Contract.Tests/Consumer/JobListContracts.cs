using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ContractName.Documented, Forms.DocumentedJob)]
[TestFixture(ContractName.Current, Forms.CurrentJob)]
internal sealed class JobListContracts(string contract, string job)
{
    private object Id => contract == ContractName.Documented ? 789 : job;

    [Test]
    public Task Lists_the_jobs_that_match_every_filter()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("list_jobs: only jobs that match every filter", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("status", "running").WithQuery("plugin", "123").WithQuery("user", "456")
            .WithQuery("created_after", Match.Regex("2020-01-01T00:00:00+00:00", @"^2020-01-01T00:00:00(\.0+)?(Z|\+00:00)$"))
            .WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new { id = Id, status = "running", plugin = 123, user = 456 }));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await client.ListJobsAsync(new ListJobsQuery
            {
                Status = JobStatus.Running,
                Plugin = 123,
                User = 456,
                CreatedAfter = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            });

            Assert.That((jobs.Single().Id, total), Is.EqualTo(((JobId)job, 1)));
        });
    }

    [Test]
    public Task Lists_the_jobs_of_an_agent()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("list_jobs: only jobs of an action on an agent", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("agent", "7").WithQuery("action", "train").WithQuery("limit", "10")
            .WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new { id = Id, agent = 7, action = "train" }));

        return pact.VerifyAsync(async client =>
        {
            Job only = (await client.ListJobsAsync(new ListJobsQuery { Agent = 7, Action = "train", Limit = 10 })).Items.Single();

            Assert.That((only.Id, only.Agent, only.Action), Is.EqualTo(((JobId)job, 7, "train")));
        });
    }

    [Test]
    public Task Lists_no_jobs()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("list_jobs: an empty page, because no job matches", ProviderStates.JobRuns(job))
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("status", "failed").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page());

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await client.ListJobsAsync(new ListJobsQuery { Status = JobStatus.Failed });

            Assert.That((jobs.Count, total), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public Task Lists_a_page_in_the_middle()
    {
        var pact = new ContractTest(contract);
        pact.UponReceiving("list_jobs: a page in the middle links to its neighbours", ProviderStates.JobsRun(3))
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("page", "2").WithQuery("page_size", "1").WillRespond().WithStatus(200)
            .WithJsonBody(
                Forms.PageInTheMiddle("/jobs/", new { id = contract == ContractName.Documented ? Match.Integer(789) : Forms.Uuid(job) })
            );

        return pact.VerifyAsync(async client =>
        {
            Page<Job> page = await client.ListJobsAsync(new ListJobsQuery { Page = 2, PageSize = 1 });

            using (Assert.EnterMultipleScope())
            {
                Assert.That((page.Items.Single().Id, page.TotalCount), Is.EqualTo(((JobId)job, 3)));
                Assert.That(page.Next, Is.EqualTo("https://synapse.example/jobs/?page=3&page_size=1"));
                Assert.That(page.Previous, Is.EqualTo("https://synapse.example/jobs/?page_size=1"));
            }
        });
    }
}
