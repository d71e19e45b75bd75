using System.Text.Json.Nodes;
using Synapse.Generated;

internal static class Jobs
{
    public static async Task RunAsync(SynapseClient client)
    {
        Job job = await client.GetJobAsync(789);
        Console.WriteLine($"get_job: {job.Id}: {job.Status}");

        job = await client.GetJobAsync(789, new() { Expand = [JobExpand.Logs] });
        Console.WriteLine($"get_job: {job.Logs?.Count} log entries");

        var (jobs, total) = await client.ListJobsAsync();
        Console.WriteLine($"list_jobs: all on one page: {jobs.Count == total}");

        var (runningJobs, _) = await client.ListJobsAsync(new() { Status = JobStatus.Running });
        Console.WriteLine($"list_jobs: running: {runningJobs.All(running => running.Status == JobStatus.Running)}");

        var (pluginJobs, pluginTotal) = await client.ListJobsAsync(new() { Plugin = 123 });
        Console.WriteLine($"list_jobs: {pluginJobs.Count} of {pluginTotal} of the plugin");

        var (recentJobs, _) = await client.ListJobsAsync(new() { CreatedAfter = DateTimeOffset.UtcNow.AddDays(-7) });
        Console.WriteLine($"list_jobs: {recentJobs.Count} recent");

        job = await client.UpdateJobAsync(789, new() { Status = JobStatus.Completed });
        Console.WriteLine($"update_job: {job.Status}");

        job = await client.UpdateJobAsync(789, new()
        {
            Status = JobStatus.Completed,
            Result = new JsonObject
            {
                ["output_files"] = new JsonArray("file1.txt", "file2.txt"),
                ["metrics"] = new JsonObject { ["accuracy"] = 0.95, ["processing_time"] = 120 },
            },
        });
        Console.WriteLine($"update_job: {job.Status}, {job.Result}");

        job = await client.UpdateJobAsync(789, new()
        {
            Progress = 75,
            Status = JobStatus.Running,
            Metadata = new JsonObject { ["current_step"] = "processing_images" },
        });
        Console.WriteLine($"update_job: {job.Status}, {job.Progress} %, {job.Metadata}");
    }
}
