using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Operations;

internal sealed class ListJobsTests
{
    [Test]
    public async Task Gives_one_page_with_its_total_as_the_documented_tuple()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json(
                """
                {"count": 123, "next": "https://api.example/jobs/?page=2", "previous": null, "results": [{"id": 789, "status": "queued"}, {"id": "a-uuid"}]}
                """
            )
        );
        using SynapseClient client = server.CreateClient();

        Page<Job> page = await client.ListJobsAsync();
        (IReadOnlyList<Job> jobs, int? total) = page;

        using (Assert.EnterMultipleScope())
        {
            server.Requests.Single().AssertSent("GET", "/jobs/", "page_size=100");
            Assert.That(total, Is.EqualTo(123));
            Assert.That(jobs, Has.Count.EqualTo(2));
            Assert.That(jobs[0].Status, Is.EqualTo(JobStatus.Queued));
            Assert.That(jobs[1].Id.ToString(), Is.EqualTo("a-uuid"));
            Assert.That(page.Next, Is.EqualTo("https://api.example/jobs/?page=2"));
            Assert.That(page.Previous, Is.Null);
            Assert.That(page.HasNext, Is.True);
        }
    }

    [Test]
    public async Task Sends_every_filter_with_a_date_that_keeps_its_offset()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"results": []}"""));
        using SynapseClient client = server.CreateClient();

        await client.ListJobsAsync(new ListJobsOptions
        {
            Status = JobStatus.Running,
            Plugin = 123,
            CreatedAfter = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9)),
            User = 456,
            Page = 2,
            PageSize = 50,
        });

        server.Requests.Single().AssertSent(
            "GET", "/jobs/", "status=running&plugin=123&created_after=2026-11-01T09%3A00%3A00%2B09%3A00&user=456&page=2&page_size=50");
    }

    [Test]
    public async Task Sends_a_status_that_this_version_does_not_know_and_an_instant_in_UTC()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("[]"));
        using SynapseClient client = server.CreateClient();

        await client.ListJobsAsync(
            new ListJobsOptions { Status = "on hold & more", CreatedAfter = new DateTimeOffset(2026, 11, 1, 9, 0, 0, 250, TimeSpan.Zero) }
        );

        server.Requests.Single().AssertSent(
            "GET", "/jobs/", "status=on%20hold%20%26%20more&created_after=2026-11-01T09%3A00%3A00.25Z&page_size=100");
    }

    [TestCase("""[{"id": 1}, {"id": 2}]""", 2, 2)]
    [TestCase("""{"results": [{"id": 1}]}""", 1, null)]
    [TestCase("""{"count": null, "results": [{"id": 1}], "page_count": 1}""", 1, null)]
    public async Task Counts_what_can_be_counted(string answer, int items, int? expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json(answer));
        using SynapseClient client = server.CreateClient();

        (IReadOnlyList<Job> jobs, int? total) = await client.ListJobsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs, Has.Count.EqualTo(items));
            Assert.That(total, Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task Lists_all_jobs_over_every_page_by_the_links_as_they_stand()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        server.Add(
            ScriptedAnswer.Json(
                $$"""{"count": 3, "next": "{{server.BaseAddress}}jobs/?cursor=a%2Fb&x=1", "results": [{"id": 1}, {"id": 2}]}"""
            )
        );
        server.Add(ScriptedAnswer.Json("""{"count": 3, "next": null, "results": [{"id": 3}]}"""));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Job> jobs = await client.ListAllJobsAsync(new ListJobsOptions { Plugin = 123 }).ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            server.Requests[0].AssertSent("GET", "/jobs/", "plugin=123&page_size=100");
            server.Requests[1].AssertSent("GET", "/jobs/", "cursor=a%2Fb&x=1");
            Assert.That(jobs.Select(job => job.Id.ToString()), Is.EqualTo(["1", "2", "3"]).AsCollection);
        }
    }
}
