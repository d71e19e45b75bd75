namespace Synapse.Generated.Tests.Emulated;

internal sealed class JobTests : EmulatedFixture
{
    [Test]
    public async Task Get_job_follows_its_steps_to_the_end()
    {
        JobId id = await RunAsync();
        Job queued = await Client.GetJobAsync(id);
        await Emulator.Jobs.AdvanceAsync(id.ToString(), steps: 3);
        Job running = await Client.GetJobAsync(id);
        await Emulator.Jobs.FinishAsync(id.ToString());
        Job completed = await Client.GetJobAsync(id, new GetJobQuery { Expand = [JobExpand.Logs] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(queued.Status, Is.EqualTo(JobStatus.Queued));
            Assert.That((running.Status, running.Progress), Is.EqualTo(((JobStatus?)JobStatus.Running, (double?)50)));
            Assert.That((completed.Status, completed.Progress), Is.EqualTo(((JobStatus?)JobStatus.Completed, (double?)100)));
            Assert.That(completed.Logs, Has.Count.EqualTo(4));
        }
    }

    [Test]
    public async Task What_does_not_exist_is_not_found()
    {
        await AssertNotFoundAsync(() => Client.HealthCheckAgentAsync("nobody"));
        await AssertNotFoundAsync(() => Client.GetPluginAsync(424242));
        await AssertNotFoundAsync(() => Client.UpdatePluginAsync(424242, new UpdatePluginRequest { Version = "2" }));
        await AssertNotFoundAsync(() => Client.RunPluginAsync("no-such-code", new RunPluginRequest()));
        await AssertNotFoundAsync(() => Client.GetPluginReleaseAsync(424242));
        await AssertNotFoundAsync(() => Client.GetStorageAsync(424242));
        await AssertNotFoundAsync(() => Client.GetJobAsync(424242));
        await AssertNotFoundAsync(() => Client.GetJobAsync(Guid.NewGuid()));
        await AssertNotFoundAsync(() => Client.UpdateJobAsync(424242, new UpdateJobRequest { Progress = 1 }));
        await AssertNotFoundAsync(() => Client.ListJobConsoleLogsAsync(424242));
    }

    [Test]
    public async Task List_jobs_pages_with_the_total()
    {
        long plugin = await CreatePluginAsync();
        await Emulator.Jobs.SeedAsync(250, plugin);

        (IReadOnlyList<Job> jobs, long? total) = await Client.ListJobsAsync();
        IReadOnlyList<Job> all = await Client.ListAllJobsAsync(new ListJobsQuery { Plugin = plugin }).ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs, Has.Count.EqualTo(100));
            Assert.That(total, Is.EqualTo(250));
            Assert.That(all.Select(job => job.Id).Distinct().Count(), Is.EqualTo(250));
            Assert.That(all.Select(job => job.Plugin), Is.All.EqualTo(plugin));
        }
    }

    [Test]
    public async Task List_jobs_with_wrong_filters_is_refused_by_field() =>
        await AssertRefusedAsync(
            () =>
                Client.ListJobsAsync(
                    new ListJobsQuery { Status = "no-such-status" },
                    new RequestOptions().AddQuery("created_after", "yesterday")
                ),
            "status",
            "created_after"
        );

    [Test]
    public async Task Update_job_with_wrong_values_is_refused_by_field()
    {
        JobId id = await RunAsync();

        await AssertRefusedAsync(
            () => Client.UpdateJobAsync(id, new UpdateJobRequest { Progress = 101, Status = "no-such-status" }),
            "progress",
            "status"
        );
    }

    [Test]
    public async Task Update_job_can_set_null()
    {
        JobId id = await RunAsync();
        await Client.UpdateJobAsync(id, new UpdateJobRequest { Result = FreeFormJson.From(new { a = 1 }) });

        await Client.UpdateJobAsync(id, new UpdateJobRequest { Result = null });

        Assert.That(
            (await Client.GetJobAsync(id, new GetJobQuery { Expand = [JobExpand.Result] })).Result?.ToString(),
            Is.Null.Or.EqualTo("null")
        );
    }
}
