using Synapse.Emulator;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>What the steps work with, and what one leaves to the next.</summary>
internal sealed class DemoContext(SynapseEmulator emulator, SynapseClient client, TimeProvider time, CancellationToken cancellationToken)
{
    public SynapseEmulator Emulator { get; } = emulator;

    public SynapseClient Client { get; } = client;

    public TimeProvider Time { get; } = time;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Is told how far the step is that is going on.</summary>
    public required IProgress<StepProgress> Progress { get; init; }

    /// <summary>The job that running plugin 123 started.</summary>
    public JobId StartedJob { get; set; }
}
