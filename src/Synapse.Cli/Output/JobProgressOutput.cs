using System.Globalization;
using Spectre.Console;
using Synapse.Cli.Localization;
using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>How far a job is, on the standard error: a bar with the log lines above it on a terminal, lines otherwise.</summary>
internal static class JobProgressOutput
{
    public static Task<Job> ShowAsync(CommandLineHost host, Func<IProgress<JobProgress>, Task<Job>> wait) =>
        host.ErrorTerminal is { } terminal ? ShowBarAsync(terminal, host.Texts, wait) : ShowLinesAsync(host.Error, host.Texts, wait);

    private static Task<Job> ShowLinesAsync(TextWriter error, Texts texts, Func<IProgress<JobProgress>, Task<Job>> wait)
    {
        // State and log are followed side by side.
        var gate = new Lock();
        return wait(new ImmediateProgress<JobProgress>(now =>
        {
            lock (gate)
            {
                error.WriteLine(SafeText.Of(LogOf(now, texts) ?? Describe(now)));
            }
        }));
    }

    private static Task<Job> ShowBarAsync(
        IAnsiConsole terminal, Texts texts, Func<IProgress<JobProgress>, Task<Job>> wait) => terminal.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
        .StartAsync(bars =>
        {
            ProgressTask bar = bars.AddTask(texts["job.waiting"]);
            return wait(new ImmediateProgress<JobProgress>(now =>
            {
                if (LogOf(now, texts) is { } line)
                {
                    terminal.WriteLine(SafeText.Of(line));
                    return;
                }

                bar.Description = Markup.Escape(SafeText.Of(Describe(now)));
                bar.Value = now.Percentage ?? 0;
            }));
        });

    private static string? LogOf(JobProgress now, Texts texts) =>
        now.LogLine?.ToString() ?? (now.LogFailure is { } failure ? texts.Format("job.no-more-log", failure.Message) : null);

    private static string Describe(JobProgress now)
    {
        string percentage = now.Percentage is { } percent ? string.Create(CultureInfo.InvariantCulture, $" {percent:0.#}%") : "";
        return $"{now.Status}{percentage}{(now.Step is { } step ? $" ({step})" : "")}";
    }
}
