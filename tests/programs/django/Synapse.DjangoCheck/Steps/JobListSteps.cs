using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class JobListSteps
{
    private static readonly DateTimeOffset WeekAgo = TimeProvider.System.GetLocalNow().AddDays(-7);

    public static IEnumerable<Step> All { get; } =
    [
        new("list_jobs: jobs and their total", async backend =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await backend.Client.ListJobsAsync();
            Expect.That(jobs.Count >= 2, "there should be two jobs or more");
            Expect.Equal("the total", jobs.Count, total);
        }),
        Filter("by status", backend => new ListJobsQuery { Status = backend.Done }, (job, backend) => job.Status == backend.Done),
        Filter("of a plugin", _ => new ListJobsQuery { Plugin = 123 }, (job, _) => job.Plugin == 123),
        Filter("of a user", _ => new ListJobsQuery { User = 1 }, (job, _) => job.User == 1),
        Filter(
            "of the last week",
            _ => new ListJobsQuery { CreatedAfter = WeekAgo },
            (job, _) => job.Created > WeekAgo),
        Filter(
            "by several filters",
            _ => new ListJobsQuery { Status = JobStatus.Running, Plugin = 123, User = 456 },
            (job, _) => job.Status == JobStatus.Running && job.Plugin == 123 && job.User == 456),
        new("list_jobs: a page holds as many as asked for", async backend =>
        {
            Page<Job> first = await backend.Client.ListJobsAsync(new ListJobsQuery { PageSize = 1 });
            Page<Job> second = await backend.Client.ListJobsAsync(new ListJobsQuery { PageSize = 1, Page = 2 });
            Expect.Equal("the jobs of the first page", 1, first.Items.Count);
            Expect.Equal("the jobs of the second page", 1, second.Items.Count);
            Expect.That(first.Items[0].Id != second.Items[0].Id, "the second page should have another job");
        }),
        new("list_jobs: over all pages", async backend =>
        {
            PagedResult<Job> all = backend.Client.ListAllJobsAsync(new ListJobsQuery { PageSize = 2 });
            long? total = await all.GetTotalCountAsync();
            var ids = new HashSet<JobId>();
            await foreach (Job job in all)
            {
                Expect.That(ids.Add(job.Id), $"job {job.Id} came twice");
            }

            Expect.Equal("the number of jobs", total, ids.Count);
        }),
        new("list_jobs: a filter goes on to the next page", async backend =>
        {
            var query = new ListJobsQuery { Plugin = 123, PageSize = 1 };
            await foreach (Job job in backend.Client.ListAllJobsAsync(query))
            {
                Expect.Equal("the plugin", 123, job.Plugin);
            }
        }),
        new("list_jobs: a status that does not exist is a 400 that names it", async backend =>
        {
            SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.ListJobsAsync(new ListJobsQuery { Status = "paused" }));
            Expect.That(failure.Errors.ContainsKey("status"), "the error should name the field");
        }),
        new("list_jobs: a page beyond the end is a 404", async backend =>
        {
            SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(
                () => backend.Client.ListJobsAsync(new ListJobsQuery { Page = 99 }));
            Expect.That(failure.IsNotFound, "the failure should be 404");
        }),
    ];

    /// <summary>Lists with a filter: something must match, something must not, and only the former may come.</summary>
    private static Step Filter(string name, Func<Backend, ListJobsQuery> query, Func<Job, Backend, bool> matches) =>
        new($"list_jobs: {name}", async backend =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await backend.Client.ListJobsAsync(query(backend));
            (_, long? everything) = await backend.Client.ListJobsAsync();
            Expect.That(jobs.Count > 0, "a job should match");
            Expect.That(total < everything, "a job should be left out");
            Expect.That(jobs.All(job => matches(job, backend)), "a job came that does not match");
        });
}
