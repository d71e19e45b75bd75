using System.Text.Json.Nodes;

namespace Synapse.Cli.Tests;

internal sealed class JobCommandTests : EmulatorFixture
{
    [Test]
    public async Task A_job_is_printed_with_its_logs_when_they_are_expanded()
    {
        JsonNode job = await PrintedByAsync("jobs", "get", "789", "--expand", "logs", "--expand", "metrics");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)job["status"], Is.EqualTo("running"));
            Assert.That((string?)job["logs"]![0]!["message"], Is.EqualTo("작업 시작"));
            Assert.That(job["metrics"], Is.Not.Null);
        }
    }

    [Test]
    public async Task One_page_of_jobs_is_printed()
    {
        JsonNode page = await PrintedByAsync("jobs", "list", "--page", "2", "--page-size", "1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.AsArray(), Has.Count.EqualTo(1));
            Assert.That(Emulator.Requests.ToList().Single().Query, Is.EqualTo("?page=2&page_size=1"));
        }
    }

    [TestCase("--status", "running")]
    [TestCase("--plugin", "123")]
    [TestCase("--user", "456")]
    [TestCase("--created-after", "2025-06-01T09:00:00+09:00")]
    public async Task A_filter_leaves_out_what_does_not_match(string option, string value)
    {
        JsonNode page = await PrintedByAsync("jobs", "list", option, value);
        Assert.That(page.AsArray().Select(job => (long)job!["id"]!), Is.EqualTo([789L]));
    }

    [Test]
    public async Task All_jobs_are_printed_as_one_array_over_all_pages()
    {
        JsonNode jobs = await PrintedByAsync("jobs", "list", "--all", "--page-size", "1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs.AsArray().Select(job => (long)job!["id"]!), Is.EquivalentTo([788L, 789L]));
            Assert.That(Emulator.Requests.Count, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_job_is_updated()
    {
        JsonNode job = await PrintedByAsync(
            "jobs", "update",
            "789",
            "--data",
            """{"progress":75,"metadata":{"current_step":"processing_images"}}"""
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That((double)job["progress"]!, Is.EqualTo(75));
            Assert.That((string?)job["status"], Is.EqualTo("running"));
            Assert.That((string?)job["metadata"]!["current_step"], Is.EqualTo("processing_images"));
        }
    }

    [Test]
    public async Task The_console_log_is_printed_as_an_array()
    {
        JsonNode log = await PrintedByAsync("jobs", "logs", "789");
        Assert.That((string?)log[0]!["message"], Is.EqualTo("작업 시작"));
    }
}
