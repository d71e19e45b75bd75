using Microsoft.Extensions.Logging;

namespace Synapse.Emulator;

/// <summary>How an emulator starts and behaves.</summary>
public sealed class SynapseEmulatorOptions
{
    /// <summary>The loopback port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Where the database and the uploaded archives are kept. Null keeps all data in memory, and archives in a temporary folder that goes
    /// away with the emulator.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>Which form of the API to speak.</summary>
    public EmulatorDialect Dialect { get; init; }

    /// <summary>The clock and the timers behind everything that takes time.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The pace of simulated jobs; <see cref="Timeout.InfiniteTimeSpan"/> leaves every step to
    /// <see cref="EmulatedJobs.AdvanceAsync(string, int, CancellationToken)"/>.
    /// </summary>
    public TimeSpan JobStepInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The tokens to accept.</summary>
    public EmulatorCredentials Credentials { get; init; } = new();

    /// <summary>What an empty database gets to hold.</summary>
    public EmulatorSeed Seed { get; init; } = EmulatorSeed.Agent;

    /// <summary>The largest archive that a release may have; a larger one gets 413.</summary>
    public long MaxArchiveBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The largest body that <c>POST /logs/</c> takes; a larger one gets 413.</summary>
    public long MaxLogBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many bytes of each request body <see cref="SynapseEmulator.Requests"/> keeps.</summary>
    public int RecordedBodyBytes { get; init; } = 64 * 1024;

    /// <summary>How many requests <see cref="SynapseEmulator.Requests"/> keeps; beyond it the oldest are forgotten.</summary>
    public int MaxRecordedRequests { get; init; } = 10_000;

    /// <summary>
    /// How many bytes the requests in <see cref="SynapseEmulator.Requests"/> may take, headers and bodies together; beyond it the oldest
    /// are forgotten. The newest request is kept whatever its size.
    /// </summary>
    public long MaxRecordedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Names besides those of the loopback interface under which the emulator may be asked, such as the name of a container's host.
    /// Requests with any other <c>Host</c> are refused with 403: a web page could otherwise reach the emulator under a name of its own.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Gets whether the current dialect writes job statuses in upper case, as version 2 servers do.</summary>
    public bool UpperCaseStatuses { get; init; }

    /// <summary>
    /// Whether the current dialect names fields as the newest servers do: console lines have their text under <c>log</c>, jobs have
    /// <c>plugin_release_id</c> and their progress in <c>progress_record</c> alone, agents their token in the install script alone.
    /// </summary>
    public bool NewestFields { get; init; }

    /// <summary>What a list of console logs looks like; null leaves it to the dialect.</summary>
    public ConsoleLogForm? ConsoleLogForm { get; init; }

    /// <summary>
    /// Whether <c>POST /provider-states</c> brings the emulator into the states of its contracts, so that a Pact verifier can verify it.
    /// Each state removes all data, and <see cref="Seed"/> plants none.
    /// </summary>
    public bool ProviderStates { get; init; }

    /// <summary>How live logs are served.</summary>
    public TailOptions Tail { get; init; } = new();

    /// <summary>Receives one line per request, without tokens, bodies or paths that hold them; null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    internal ConsoleLogForm EffectiveConsoleLogForm =>
        ConsoleLogForm ?? (Dialect == EmulatorDialect.Documented ? Emulator.ConsoleLogForm.Entries : Emulator.ConsoleLogForm.Page);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port, nameof(Port));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, 65535, nameof(Port));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxArchiveBytes, nameof(MaxArchiveBytes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxLogBytes, nameof(MaxLogBytes));
        ArgumentOutOfRangeException.ThrowIfNegative(RecordedBodyBytes, nameof(RecordedBodyBytes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRecordedRequests, nameof(MaxRecordedRequests));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRecordedBytes, nameof(MaxRecordedBytes));
        ArgumentNullException.ThrowIfNull(AllowedHosts, nameof(AllowedHosts));
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        ArgumentNullException.ThrowIfNull(Credentials, nameof(Credentials));
        ArgumentNullException.ThrowIfNull(Tail, nameof(Tail));
        JobScript.ValidateInterval(JobStepInterval, nameof(JobStepInterval));
        if (!Enum.IsDefined(Dialect))
        {
            throw new ArgumentOutOfRangeException(nameof(Dialect), Dialect, "The dialect is Documented or Current.");
        }

        if (DataDirectory is not null && string.IsNullOrWhiteSpace(DataDirectory))
        {
            throw new ArgumentException("The data directory is a path, or null for an emulator that keeps nothing.", nameof(DataDirectory));
        }

        if (!Enum.IsDefined(Seed))
        {
            throw new ArgumentOutOfRangeException(nameof(Seed), Seed, "The seed is Nothing, Agent or Documented.");
        }

        if (UpperCaseStatuses && Dialect == EmulatorDialect.Documented)
        {
            throw new ArgumentException("Upper case statuses belong to the current dialect.", nameof(UpperCaseStatuses));
        }

        if (NewestFields && Dialect == EmulatorDialect.Documented)
        {
            throw new ArgumentException("The newest fields belong to the current dialect.", nameof(NewestFields));
        }

        Credentials.Validate();
    }
}
