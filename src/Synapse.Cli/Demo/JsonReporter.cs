using Synapse.Cli.Output;
using Synapse.Emulator;

namespace Synapse.Cli.Demo;

/// <summary>One JSON object per step and line.</summary>
internal sealed class JsonReporter(TextWriter output) : IDemoReporter
{
    public void Begin(SynapseEmulator emulator)
    {
    }

    public async Task<StepOutcome> ShowAsync(DemoStep step, Func<Task<StepOutcome>> run)
    {
        StepOutcome outcome = await run();
        output.WriteLine(
            ResultJson.ToLine(
                ResultJson.Of(new
                {
                    group = step.Group,
                    title = step.Title,
                    call = step.Call,
                    ok = outcome.Failure is null,
                    lines = outcome.Result?.Lines.Select(line => line.Text) ?? [],
                    rows = outcome.Result?.Table is { } table
                        ? table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))
                        : null,
                    failure = outcome.Failure,
                    milliseconds = (long)outcome.Duration.TotalMilliseconds,
                })));
        return outcome;
    }

    public void Progress(StepProgress progress)
    {
    }

    public void End(IReadOnlyList<StepOutcome> outcomes)
    {
    }
}
