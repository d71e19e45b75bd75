using System.Globalization;
using Spectre.Console;
using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>How far a job is, on the standard error: a bar with the log lines above it on a terminal, lines otherwise.</summary>
internal static class JobProgressOutput
{
    public static Task<Job> ShowAsync(CommandLineHost host, Func<IProgress<JobProgress>, Task<Job>> wait) =>
        host.ErrorTerminal is { } terminal ? ShowBarAsync(terminal, host, wait) : ShowLinesAsync(host, wait);

    private static Task<Job> ShowLinesAsync(CommandLineHost host, Func<IProgress<JobProgress>, Task<Job>> wait)
    {
        // State and log are followed side by side.
        var gate = new Lock();
        return wait(new ImmediateProgress<JobProgress>(now =>
        {
            lock (gate)
            {
                host.Error.WriteLine(LogOf(now, host) ?? Describe(now));
            }
        }));
    }

    private static Task<Job> ShowBarAsync(
        IAnsiConsole terminal, CommandLineHost host, Func<IProgress<JobProgress>, Task<Job>> wait) => terminal.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
        .StartAsync(bars =>
        {
            ProgressTask bar = bars.AddTask(host.Texts["job.waiting"]);
            return wait(new ImmediateProgress<JobProgress>(now =>
            {
                if (LogOf(now, host) is { } line)
                {
                    terminal.WriteLine(line);
                    return;
                }

                bar.Description = Markup.Escape(Describe(now));
                bar.Value = now.Percentage ?? 0;
            }));
        });

    private static string? LogOf(JobProgress now, CommandLineHost host) =>
        now.LogLine is { } line ? LogLine.Of(line, host)
        : now.LogFailure is { } failure ? SafeText.Of(host.Texts.Format("job.no-more-log", failure.Message))
        : null;

    private static string Describe(JobProgress now)
    {
        string percentage = now.Percentage is { } percent ? string.Create(CultureInfo.InvariantCulture, $" {percent:0.#}%") : "";
        return SafeText.Of($"{now.Status}{percentage}{(now.Step is { } step ? $" ({step})" : "")}");
    }
}
