using System.Text.Json.Nodes;

namespace Synapse.Emulator;

/// <summary>How a simulated job runs and ends.</summary>
/// <remarks>
/// A job starts queued. Its first step makes it running; each of the <see cref="Steps"/> that follow moves the progress and writes console
/// lines, and the last of them ends the job. A job that fails keeps the progress it had before its last step.
/// </remarks>
public sealed record JobScript
{
    private const int MaxSteps = 100_000;

    /// <summary>How the job ends.</summary>
    public JobOutcome Outcome { get; init; } = JobOutcome.Completed;

    /// <summary>The number of steps between running and the end, up to 100,000.</summary>
    public int Steps { get; init; } = 4;

    /// <summary>
    /// The pause before each step; null uses <see cref="SynapseEmulatorOptions.JobStepInterval"/>, infinite waits to be advanced.
    /// </summary>
    public TimeSpan? StepInterval { get; init; }

    /// <summary>Console lines, spread evenly over the steps; null writes a line per step.</summary>
    public IReadOnlyList<JobLogLine>? LogLines { get; init; }

    /// <summary>The result of the finished job, any JSON; null makes one up.</summary>
    public JsonNode? Result { get; init; }

    /// <summary>The metrics of the finished job; null makes them up.</summary>
    public JsonObject? Metrics { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Steps, nameof(Steps));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Steps, MaxSteps, nameof(Steps));
        JobLogLine.Validate(LogLines ?? [], nameof(LogLines));
        if (!Enum.IsDefined(Outcome))
        {
            throw new ArgumentOutOfRangeException(nameof(Outcome), Outcome, "The outcome must be Completed, Failed or Stopped.");
        }

        if (StepInterval is { } interval)
        {
            ValidateInterval(interval, nameof(StepInterval));
        }
    }

    internal static void ValidateInterval(TimeSpan interval, string name)
    {
        if (interval != Timeout.InfiniteTimeSpan && (interval < TimeSpan.FromMilliseconds(1) || interval > TimeSpan.FromDays(1)))
        {
            throw new ArgumentOutOfRangeException(
                name,
                interval,
                "The interval is between a millisecond and a day, or infinite for manual steps."
            );
        }
    }
}

/// <summary>How a simulated job ends.</summary>
public enum JobOutcome
{
    /// <summary>With its result: completed, or succeeded in the current form.</summary>
    Completed,

    /// <summary>With an error in its result.</summary>
    Failed,

    /// <summary>Before it was done, without a result.</summary>
    Stopped,
}

/// <summary>A console line of a simulated job.</summary>
/// <param name="Message">The text of the line.</param>
/// <param name="Level">Its level, such as info or warning.</param>
public sealed record JobLogLine(string Message, string Level = "info")
{
    internal static void Validate(IEnumerable<JobLogLine?> lines, string name)
    {
        if (lines.Any(line => line?.Message is null || line.Level is null))
        {
            throw new ArgumentException("A console line must have a message and a level.", name);
        }
    }
}
