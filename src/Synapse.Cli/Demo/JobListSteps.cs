using Synapse.Generated;

namespace Synapse.Cli.Demo;

internal static class JobListSteps
{
    private const string Group = "Lists of jobs";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(Group, "List jobs", "var (jobs, total) = await client.ListJobsAsync()", async demo =>
        {
            (IReadOnlyList<Job> jobs, long? total) = await demo.Client.ListJobsAsync(cancellationToken: demo.CancellationToken);
            Expect.Equal("the total count", 3, total);
            Expect.Equal("the number of jobs", 3, jobs.Count);
            return new StepResult
            {
                Table = new StepTable(
                    ["작업", "status", "progress", "plugin", "user"],
                    [.. jobs.Select(job => new[] { $"{job.Id}", $"{job.Status}", $"{job.Progress}%", $"{job.Plugin}", $"{job.User}" })]),
            };
        }),

        Filter(
            "… by status",
            "client.ListJobsAsync(new() { Status = JobStatus.Running })",
            _ => new ListJobsQuery { Status = JobStatus.Running },
            total: 1,
            job => job.Status == JobStatus.Running),

        Filter(
            "… of a plugin",
            "client.ListJobsAsync(new() { Plugin = 123 })",
            _ => new ListJobsQuery { Plugin = 123 },
            total: 2,
            job => job.Plugin == 123),

        Filter(
            "… of the last week",
            "client.ListJobsAsync(new() { CreatedAfter = oneWeekAgo })",
            demo => new ListJobsQuery { CreatedAfter = demo.Time.GetLocalNow().AddDays(-7) },
            total: 2,
            job => job.Id != 788),

        Filter(
            "… of a user",
            "client.ListJobsAsync(new() { User = 456 })",
            _ => new ListJobsQuery { User = 456 },
            total: 2,
            job => job.User == 456
        ),
        new(
            Group,
            "Go through all pages",
            "await foreach (Job job in client.ListAllJobsAsync(new() { PageSize = 1 }))",
            async demo =>
            {
                PagedResult<Job> all = demo.Client.ListAllJobsAsync(
                    new ListJobsQuery { PageSize = 1 },
                    cancellationToken: demo.CancellationToken
                );
                long? total = await all.GetTotalCountAsync(demo.CancellationToken);
                var ids = new HashSet<JobId>();
                await foreach (Job job in all)
                {
                    Expect.That(ids.Add(job.Id), $"job {job.Id} came twice");
                }

                Expect.Equal("the total count", 3, total);
                Expect.Equal("the number of jobs", 3, ids.Count);
                return $"{ids.Count} jobs of {total}, a page each: {string.Join(", ", ids)}";
            }
        ),
    ];

    /// <summary>One page, taken apart into the documented tuple of jobs and total count.</summary>
    private static DemoStep Filter(
        string title,
        string call,
        Func<DemoContext, ListJobsQuery> filter,
        int total,
        Predicate<Job> matches
    ) =>
        new(
            Group,
            title,
            "var (jobs, total) = await " + call,
            async demo =>
            {
                (IReadOnlyList<Job> jobs, long? count) = await demo.Client.ListJobsAsync(
                    filter(demo),
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the total count", total, count);
                Expect.Equal("the number of jobs", total, jobs.Count);
                Expect.That(jobs.All(job => matches(job)), "a job came that the filter leaves out");
                return $"{count}: {string.Join(", ", jobs.Select(job => $"작업 {job.Id} {job.Status}"))}";
            }
        );
}
