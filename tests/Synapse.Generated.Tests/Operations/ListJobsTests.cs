namespace Synapse.Generated.Tests.Operations;

internal sealed class ListJobsTests : ScriptedFixture
{
    [Test]
    public async Task Gives_one_page_with_its_total_as_the_documented_tuple()
    {
        Respond("""
                {"count": 123, "next": "https://api.example/jobs/?page=2", "previous": null, "results": [{"id": 789, "status": "queued"}, {"id": "a-uuid"}]}
                """);

        Page<Job> page = await Client.ListJobsAsync();
        (IReadOnlyList<Job> jobs, int? total) = page;

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/jobs/", "page_size=100");
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
        Respond("""{"results": []}""");

        await Client.ListJobsAsync(new ListJobsOptions
        {
            Status = JobStatus.Running,
            Plugin = 123,
            CreatedAfter = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9)),
            User = 456,
            Page = 2,
            PageSize = 50,
        });

        Server.Requests.Single().AssertSent(
            "GET", "/jobs/", "status=running&plugin=123&created_after=2026-11-01T09%3A00%3A00%2B09%3A00&user=456&page=2&page_size=50");
    }

    [Test]
    public async Task Sends_a_status_that_this_version_does_not_know_and_an_instant_in_UTC()
    {
        Respond("[]");

        await Client.ListJobsAsync(
            new ListJobsOptions { Status = "on hold & more", CreatedAfter = new DateTimeOffset(2026, 11, 1, 9, 0, 0, 250, TimeSpan.Zero) }
        );

        Server.Requests.Single().AssertSent(
            "GET", "/jobs/", "status=on%20hold%20%26%20more&created_after=2026-11-01T09%3A00%3A00.25Z&page_size=100");
    }
}
