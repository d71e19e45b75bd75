using Synapse.Emulator;

namespace Synapse.Cli.Demo;

/// <summary>Shows the demo to somebody: a person at a terminal, or a program.</summary>
internal interface IDemoReporter
{
    void Begin(SynapseEmulator emulator);

    /// <summary>Runs a step and shows how it ended.</summary>
    Task<StepOutcome> ShowAsync(DemoStep step, Func<Task<StepOutcome>> run);

    /// <summary>How far the step is that is being shown; called from any thread.</summary>
    void Progress(StepProgress progress);

    void End(IReadOnlyList<StepOutcome> outcomes);
}
