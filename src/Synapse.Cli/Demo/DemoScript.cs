using Synapse.Cli.Output;
using Synapse.Emulator;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>Every example of the documentation, one after the other, with the real client against an emulator.</summary>
internal static class DemoScript
{
    public static IReadOnlyList<DemoStep> Steps { get; } =
    [
        .. AgentSteps.All, .. PluginSteps.All, .. PluginReleaseSteps.All, .. JobSteps.All, .. JobListSteps.All,
        .. StorageSteps.All, .. WorkflowSteps.All, .. RetrySteps.All, .. ErrorSteps.All,
    ];

    /// <summary>Runs all the steps, those after a failed one included.</summary>
    /// <returns>Whether each of them did what the documentation says.</returns>
    public static async Task<bool> RunAsync(
        SynapseEmulator emulator,
        IDemoReporter reporter,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        using var client = new SynapseClient(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
        var context = new DemoContext(emulator, client, time, cancellationToken)
        {
            Progress = new ImmediateProgress<StepProgress>(reporter.Progress),
        };
        var outcomes = new List<StepOutcome>();
        reporter.Begin(emulator);
        foreach (DemoStep step in Steps)
        {
            StepOutcome outcome = await reporter.ShowAsync(step, () => RunAsync(step, context));
            outcomes.Add(outcome);
        }

        reporter.End(outcomes);
        return outcomes.All(outcome => outcome.Failure is null);
    }

    private static async Task<StepOutcome> RunAsync(DemoStep step, DemoContext context)
    {
        long start = context.Time.GetTimestamp();
        try
        {
            StepResult result = await step.RunAsync(context);
            return new StepOutcome(step, result, Failure: null, context.Time.GetElapsedTime(start));
        }
        catch (Exception e) when (e is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
        {
            string failure = e is ExpectationException ? e.Message : $"{e.GetType().Name}: {e.Message}";
            return new StepOutcome(step, Result: null, failure, context.Time.GetElapsedTime(start));
        }
    }
}
