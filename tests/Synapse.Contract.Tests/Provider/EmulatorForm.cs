using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>How an emulator has to be started for a state.</summary>
internal sealed record EmulatorForm(EmulatorDialect Dialect)
{
    public ConsoleLogForm? ConsoleLogForm { get; init; }

    public TailPath TailPath { get; init; }

    public TailForm TailForm { get; init; }

    public bool UpperCaseStatuses { get; init; }

    public long? MaxArchiveBytes { get; init; }

    public long? MaxLogBytes { get; init; }

    /// <summary>The access token that is accepted.</summary>
    public string AccessToken { get; init; } = new EmulatorCredentials().AccessToken;

    public string DoneStatus => Dialect == EmulatorDialect.Documented ? "completed" : "succeeded";

    public SynapseEmulatorOptions ToOptions(int port)
    {
        var defaults = new SynapseEmulatorOptions();
        return new SynapseEmulatorOptions
        {
            Port = port,
            Dialect = Dialect,
            ConsoleLogForm = ConsoleLogForm,
            Tail = new TailOptions { Path = TailPath, Form = TailForm },
            UpperCaseStatuses = UpperCaseStatuses,
            MaxArchiveBytes = MaxArchiveBytes ?? defaults.MaxArchiveBytes,
            MaxLogBytes = MaxLogBytes ?? defaults.MaxLogBytes,
            Credentials = new EmulatorCredentials { AccessToken = AccessToken },
            JobStepInterval = Timeout.InfiniteTimeSpan,
            Seed = EmulatorSeed.Nothing,
        };
    }
}
