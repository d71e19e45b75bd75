using NUnit.Framework;

namespace Synapse.Generated.Tests.Documentation;

internal sealed class JobExamples : DocumentationFixture
{
    [Test]
    public async Task Get_job()
    {
        // 기본 작업 정보 가져오기
        Job job = await Client.GetJobAsync(789);

        Assert.That($"작업 {job.Id}: {job.Status}", Is.EqualTo("작업 789: running"));
        Assert.That(job.Logs, Is.Null);
    }

    [Test]
    public async Task Get_job_with_logs()
    {
        // 로그와 함께 작업 가져오기
        Job job = await Client.GetJobAsync(789, new GetJobOptions { Expand = [JobExpand.Logs] });

        Assert.That(job.Logs?.Select(line => line.Message), Is.EqualTo(["작업 시작", "이미지 3개를 건너뜀"]).AsCollection);
    }

    [Test]
    public async Task Get_job_with_logs_metrics_and_result()
    {
        RunPluginResult run = await Client.RunPluginAsync(123, new RunPluginRequest());
        await Emulator.Jobs.FinishAsync(run.JobId!.Value.ToString());

        Job job = await Client.GetJobAsync(
            run.JobId.Value,
            new GetJobOptions { Expand = [JobExpand.Logs, JobExpand.Metrics, JobExpand.Result] }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Logs, Is.Not.Empty);
            Assert.That(job.Metrics?["accuracy"]?.ToObject<double>(), Is.EqualTo(0.95));
            Assert.That(job.Result?["output_files"]?[0]?.ToObject<string>(), Is.EqualTo("file1.txt"));
        }
    }

    [Test]
    public async Task List_jobs()
    {
        // 모든 작업 나열
        (IReadOnlyList<Job> jobs, int? total) = await Client.ListJobsAsync();

        Assert.That(jobs.Select(job => job.Id), Is.EquivalentTo((JobId[])[788, 789]));
        Assert.That(total, Is.EqualTo(2));
    }

    [Test]
    public async Task List_jobs_by_status()
    {
        // 상태별 작업 나열
        (IReadOnlyList<Job> jobs, int? total) = await Client.ListJobsAsync(new ListJobsOptions { Status = JobStatus.Running });

        Assert.That(jobs.Single().Id, Is.EqualTo((JobId)789));
        Assert.That(total, Is.EqualTo(1));
    }

    [Test]
    public async Task List_jobs_of_a_plugin()
    {
        // 특정 플러그인의 작업 나열
        (IReadOnlyList<Job> jobs, _) = await Client.ListJobsAsync(new ListJobsOptions { Plugin = 123 });

        Assert.That(jobs.Single().Id, Is.EqualTo((JobId)789));
    }

    [Test]
    public async Task List_jobs_of_the_last_week()
    {
        // 최근 작업 나열
        (IReadOnlyList<Job> jobs, _) = await Client.ListJobsAsync(
            new ListJobsOptions { CreatedAfter = TimeProvider.System.GetLocalNow().AddDays(-7) }
        );

        Assert.That(jobs.Single().Id, Is.EqualTo((JobId)789));
    }

    [Test]
    public async Task List_jobs_of_a_user()
    {
        (IReadOnlyList<Job> jobs, _) = await Client.ListJobsAsync(new ListJobsOptions { User = 456 });

        Assert.That(jobs.Single().Id, Is.EqualTo((JobId)789));
    }

    [Test]
    public async Task Update_job_status()
    {
        // 작업 상태 업데이트
        await Client.UpdateJobAsync(789, new UpdateJobRequest { Status = JobStatus.Completed });

        Job job = await Client.GetJobAsync(789);
        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
        Assert.That(job.Progress, Is.EqualTo(40));
    }

    [Test]
    public async Task Update_job_with_a_result()
    {
        // 결과 데이터와 함께 작업 업데이트
        await Client.UpdateJobAsync(789, new UpdateJobRequest
        {
            Status = JobStatus.Completed,
            Result = FreeFormJson.From(new
            {
                output_files = (string[])["file1.txt", "file2.txt"],
                metrics = new { accuracy = 0.95, processing_time = 120 },
            }),
        });

        Job job = await Client.GetJobAsync(789, new GetJobOptions { Expand = [JobExpand.Result] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
            Assert.That(job.Result?["output_files"]?.ToObject<string[]>(), Is.EqualTo(["file1.txt", "file2.txt"]).AsCollection);
            Assert.That(job.Result?["metrics"]?["accuracy"]?.ToObject<double>(), Is.EqualTo(0.95));
            Assert.That(job.Result?["metrics"]?["processing_time"]?.ToString(), Is.EqualTo("120"));
        }
    }

    [Test]
    public async Task Update_job_progress()
    {
        // 작업 진행률 업데이트
        Job job = await Client.UpdateJobAsync(789, new UpdateJobRequest
        {
            Progress = 75,
            Status = JobStatus.Running,
            Metadata = FreeFormJson.From(new { current_step = "processing_images" }),
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Progress, Is.EqualTo(75));
            Assert.That(job.Status, Is.EqualTo(JobStatus.Running));
            Assert.That(job.Metadata?["current_step"]?.ToObject<string>(), Is.EqualTo("processing_images"));
        }
    }

    [Test]
    public async Task List_job_console_logs()
    {
        // 작업 콘솔 로그 가져오기
        var lines = new List<string>();
        foreach (ConsoleLog entry in await Client.ListJobConsoleLogsAsync(789))
        {
            lines.Add($"[{entry.Timestamp:yyyy-MM-dd HH:mm:ss}] {entry.Level}: {entry.Message}");
        }

        Assert.That(lines, Is.EqualTo(["[2026-11-01 09:00:00] info: 작업 시작", "[2026-11-01 09:00:12] warning: 이미지 3개를 건너뜀"]).AsCollection);
    }
}
