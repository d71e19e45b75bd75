using Spectre.Console;
using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>A bar that grows while a file is uploaded, and leaves nothing behind.</summary>
internal static class UploadProgressBar
{
    public static Task<T> ShowAsync<T>(IAnsiConsole? terminal, string name, Func<IProgress<UploadProgress>?, Task<T>> upload)
    {
        if (terminal is null)
        {
            return upload(null);
        }

        return terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(name));
                return upload(new ImmediateProgress<UploadProgress>(progress => bar.Value = progress.Percentage ?? 0));
            });
    }
}
