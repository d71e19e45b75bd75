using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class JobListContracts(ApiForm form)
{
    private readonly FormWords _words = new(form);

    [Test]
    public Task Lists_the_jobs_that_match_every_filter()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "list_jobs: only the job that matches every filter, each of which leaves out another job",
                ProviderStates.Jobs(
                    JobSamples.Running(_words),
                    JobSamples.Running(_words, 1, ("status", "failed")),
                    JobSamples.Running(_words, 2, ("plugin", 124)),
                    JobSamples.Running(_words, 3, ("user", 457)),
                    JobSamples.Running(_words, 4, ("agent", 8)),
                    JobSamples.Running(_words, 5, ("action", "export")),
                    JobSamples.Running(_words, 6, ("created", "2026-10-01T09:00:00Z"))))
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("status", "running").WithQuery("plugin", "123").WithQuery("user", "456")
            .WithQuery("agent", "7").WithQuery("action", "train").WithQuery("limit", "50")
            .WithQuery("created_after", Match.Regex("2026-10-15T00:00:00+00:00", @"^2026-10-15T00:00:00(\.0+)?(Z|\+00:00)$"))
            .WithQuery("page_size", "100")
            .WillRespond().WithStatus(200)
            .WithJsonBody(Values.Page(new { id = _words.JobId, status = Values.AnyCase("running"), plugin = 123, user = 456 }));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await client.ListJobsAsync(new()
            {
                Status = JobStatus.Running,
                Plugin = 123,
                User = 456,
                Agent = 7,
                Action = "train",
                Limit = 50,
                CreatedAfter = new DateTimeOffset(2026, 10, 15, 0, 0, 0, TimeSpan.Zero),
            });

            Assert.That((jobs.Single().Id, total), Is.EqualTo(((JobId)_words.Job, 1)));
        });
    }

    [Test]
    public Task Lists_no_jobs()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_jobs: an empty page, because no job matches", ProviderStates.Jobs(JobSamples.Running(_words)))
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("status", "failed").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page());

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await client.ListJobsAsync(new() { Status = JobStatus.Failed });

            Assert.That((jobs.Count, total), Is.EqualTo((0, 0)));
        });
    }

    [Test]
    public Task The_first_page_links_to_the_second()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_jobs: the first page links to the second with the same filter", FourJobs)
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("status", "running").WithQuery("page_size", "2")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                count = 3,
                next = Values.Link("/jobs/", 2, "page_size=2", "status=running"),
                previous = (string?)null,
                results = Values.Entries(new { id = _words.AnyJobId }, 2),
            });

        return pact.VerifyAsync(async client =>
        {
            Page<Job> page = await client.ListJobsAsync(new() { Status = JobStatus.Running, PageSize = 2 });

            Assert.That((page.Items.Count, page.TotalCount, page.Previous), Is.EqualTo((2, 3, default(string))));
            Assert.That(page.Next, Does.Contain("page=2"));
        });
    }

    [Test]
    public Task The_second_page_holds_the_rest()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_jobs: the second page holds the rest and links to the first", FourJobs)
            .WithRequest(HttpMethod.Get, "/jobs/").WithQuery("status", "running").WithQuery("page", "2").WithQuery("page_size", "2")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                count = 3,
                next = (string?)null,
                previous = Values.Link("/jobs/", 1, "page_size=2", "status=running"),
                results = Values.Entries(new { id = _words.AnyJobId }, 1),
            });

        return pact.VerifyAsync(async client =>
        {
            Page<Job> page = await client.ListJobsAsync(new() { Status = JobStatus.Running, Page = 2, PageSize = 2 });

            Assert.That((page.Items.Count, page.TotalCount, page.Next), Is.EqualTo((1, 3, default(string))));
        });
    }

    private ProviderState FourJobs => ProviderStates.Jobs(
        JobSamples.Running(_words),
        JobSamples.Running(_words, 1),
        JobSamples.Running(_words, 2),
        JobSamples.Running(_words, 3, ("status", "failed")));
}
