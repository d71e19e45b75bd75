using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>One step of a simulated job.</summary>
internal static class JobStep
{
    /// <summary>Beside the documentation's objects, jobs write a console log like that of the documentation's job.</summary>
    private static readonly IReadOnlyList<JobLogLine> DocumentedLines =
    [
        new("작업 시작"),
        new("입력 데이터를 읽음"),
        new("이미지 3개를 건너뜀", "warning"),
        new("이미지 147개 처리 완료", "success"),
    ];

    /// <summary>Moves the job on; false when there is nothing to move.</summary>
    public static bool Apply(SqliteConnection db, JobRow row, SynapseEmulatorOptions options)
    {
        if (row.Script is null)
        {
            return false;
        }

        JobScript script = JobScriptJson.Read(row.Script);
        string timestamp = Timestamps.Write(options.TimeProvider.GetUtcNow());
        long step = row.Step++;
        row.Fields["modified"] = timestamp;
        if (step == 0)
        {
            row.Status = JobStatus.Running;
            return true;
        }

        bool last = step >= script.Steps;
        JobLogStore.Append(db, row.Sequence, timestamp, Lines(script, step, options.Seed));
        if (!last || script.Outcome == JobOutcome.Completed)
        {
            JobProgress.Set(row, 100 * step / script.Steps, (script.Steps - step) * (script.StepInterval ?? options.JobStepInterval));
        }

        if (last)
        {
            End(row, script, timestamp);
        }

        return true;
    }

    /// <summary>Ends the job as failed, before its script would; false when it has ended already.</summary>
    public static bool Fail(SqliteConnection db, JobRow row, SynapseEmulatorOptions options)
    {
        if (JobStatus.IsTerminal(row.Status))
        {
            return false;
        }

        // The lines and the result that are left in the script belong to the end that does not come.
        JobScript script = row.Script is null ? new JobScript() : JobScriptJson.Read(row.Script);
        script = script with
        {
            Outcome = JobOutcome.Failed,
            LogLines = null,
            Result = script.Outcome == JobOutcome.Failed ? script.Result : null,
        };
        string timestamp = Timestamps.Write(options.TimeProvider.GetUtcNow());
        row.Fields["modified"] = timestamp;
        JobLogStore.Append(db, row.Sequence, timestamp, Lines(script, script.Steps, options.Seed));
        End(row, script, timestamp);
        return true;
    }

    private static void End(JobRow row, JobScript script, string timestamp)
    {
        row.Status = script.Outcome switch
        {
            JobOutcome.Completed => JobStatus.Completed,
            JobOutcome.Failed => JobStatus.Failed,
            _ => JobStatus.Stopped,
        };
        row.Script = null;
        row.Fields["completed"] = timestamp;
        row.Fields["is_active"] = false;
        row.Fields["result"] = script.Result?.DeepClone() ?? DefaultResult(script.Outcome);
        JsonObject metrics = script.Metrics ?? new JsonObject { ["accuracy"] = 0.95, ["processing_time"] = 120 };
        row.Fields["metrics"] = metrics.DeepClone();
        row.Fields["metrics_record"] = new JsonObject
        {
            ["record"] = new JsonObject { ["steps"] = new JsonObject { [JobProgress.StepOf(row)] = metrics.DeepClone() } },
        };
    }

    private static JsonObject? DefaultResult(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Completed => new JsonObject { ["output_files"] = new JsonArray("file1.txt", "file2.txt") },
        JobOutcome.Failed => new JsonObject { ["error"] = "작업이 실패했습니다" },
        _ => null,
    };

    private static IEnumerable<JobLogLine> Lines(JobScript script, long step, EmulatorSeed seed)
    {
        if (script.LogLines is null && step == script.Steps && script.Outcome == JobOutcome.Failed)
        {
            return [new JobLogLine("작업이 실패했습니다", "error")];
        }

        if ((script.LogLines ?? (seed == EmulatorSeed.Documented ? DocumentedLines : null)) is not { } lines)
        {
            return [new JobLogLine($"{script.Steps}단계 중 {step}단계 완료")];
        }

        int Share(long upTo) => (int)(lines.Count * Math.Min(upTo, script.Steps) / script.Steps);
        return lines.Take(Share(step)).Skip(Share(step - 1));
    }
}
