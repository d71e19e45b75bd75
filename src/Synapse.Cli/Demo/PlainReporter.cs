using Synapse.Emulator;

namespace Synapse.Cli.Demo;

/// <summary>Lines without colours: a step, its call, what it printed.</summary>
internal sealed class PlainReporter(TextWriter output) : IDemoReporter
{
    private string? _group;

    public void Begin(SynapseEmulator emulator) => output.WriteLine($"Synapse demo against {emulator.BaseAddress}");

    public async Task<StepOutcome> ShowAsync(DemoStep step, Func<Task<StepOutcome>> run)
    {
        if (_group != step.Group)
        {
            _group = step.Group;
            output.WriteLine();
            output.WriteLine($"# {step.Group}");
        }

        StepOutcome outcome = await run();
        output.WriteLine($"{(outcome.Failure is null ? "ok  " : "FAIL")} {step.Title} | {step.Call}");
        foreach (string line in outcome.Result is { } result ? TextOf(result) : [$"FAILED: {outcome.Failure}"])
        {
            output.WriteLine($"     {line}");
        }

        return outcome;
    }

    public void Progress(StepProgress progress)
    {
        if (progress.LogLine is { } line)
        {
            output.WriteLine($"  log {line}");
        }
    }

    public void End(IReadOnlyList<StepOutcome> outcomes)
    {
        int failed = outcomes.Count(outcome => outcome.Failure is not null);
        output.WriteLine();
        output.WriteLine($"{outcomes.Count - failed} of {outcomes.Count} steps did what the documentation says.");
        foreach (StepOutcome outcome in outcomes.Where(outcome => outcome.Failure is not null))
        {
            output.WriteLine($"FAILED {outcome.Step.Group} / {outcome.Step.Title}: {outcome.Failure}");
        }
    }

    private static IEnumerable<string> TextOf(StepResult result) =>
        result.Lines.Select(line => line.Text).Concat(result.Table?.Rows.Select(row => string.Join(" | ", row)) ?? []);
}
