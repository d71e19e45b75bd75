using Microsoft.Extensions.Logging;

namespace Synapse.Emulator;

/// <summary>Options for <see cref="SynapseEmulator.StartAsync" />.</summary>
public sealed class SynapseEmulatorOptions
{
    /// <summary>Gets the loopback port to listen on.</summary>
    /// <value>0 to 65535; 0 by default, which takes a free port.</value>
    public int Port { get; init; }

    /// <summary>Gets the folder for the database and the uploaded archives.</summary>
    /// <value>
    /// <see langword="null" /> by default: all data is kept in memory, and archives in a temporary folder that is deleted with the
    /// emulator.
    /// </value>
    public string? DataDirectory { get; init; }

    /// <summary>Gets the form of the API to serve.</summary>
    /// <value><see cref="EmulatorForm.Documented" /> by default.</value>
    public EmulatorForm Form { get; init; }

    /// <summary>Gets the clock and the timers behind everything that takes time.</summary>
    /// <value><see cref="TimeProvider.System" /> by default.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the time between two steps of a simulated job.</summary>
    /// <value>
    /// 200 milliseconds by default. With <see cref="Timeout.InfiniteTimeSpan" />, jobs advance only by
    /// <see cref="EmulatedJobs.AdvanceAsync(string, int, CancellationToken)" />.
    /// </value>
    public TimeSpan JobStepInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets the tokens to accept.</summary>
    /// <value>Well-known tokens by default, such as <c>emulator-access-token</c>.</value>
    public EmulatorCredentials Credentials { get; init; } = new();

    /// <summary>Gets the data that a new database starts with.</summary>
    /// <value><see cref="EmulatorSeed.Agent" /> by default.</value>
    public EmulatorSeed Seed { get; init; } = EmulatorSeed.Agent;

    /// <summary>Gets the largest archive of a release, in bytes. A larger one is rejected with 413.</summary>
    /// <value>4 GiB by default.</value>
    public long MaxArchiveBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Gets the largest body of <c>POST /logs/</c>, in bytes. A larger one is rejected with 413.</summary>
    /// <value>10 MiB by default.</value>
    public long MaxLogBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Gets how many bytes of each request body <see cref="SynapseEmulator.Requests" /> keeps.</summary>
    /// <value>64 KiB by default; 0 keeps none.</value>
    public int RecordedBodyBytes { get; init; } = 64 * 1024;

    /// <summary>Gets how many requests <see cref="SynapseEmulator.Requests" /> keeps. The oldest are dropped first.</summary>
    /// <value>10,000 by default.</value>
    public int MaxRecordedRequests { get; init; } = 10_000;

    /// <summary>
    /// Gets how many bytes of headers and bodies <see cref="SynapseEmulator.Requests" /> keeps in total. The oldest requests are dropped
    /// first; the newest one is kept whatever its size.
    /// </summary>
    /// <value>16 MiB by default.</value>
    public long MaxRecordedBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Gets the host names, in addition to those of the loopback interface, under which the emulator can be reached, such as the name of a
    /// container's host. Requests with any other <c>Host</c> are rejected with 403, because a web page could otherwise reach the emulator
    /// under a name of its own.
    /// </summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Gets whether the current form writes job statuses in upper case, as version 2 servers do.</summary>
    /// <value><see langword="false" /> by default.</value>
    public bool UpperCaseStatuses { get; init; }

    /// <summary>
    /// Gets whether the current form names fields as the newest servers do: console log entries have their text under <c>log</c>, jobs have
    /// <c>plugin_release_id</c> and their progress only in <c>progress_record</c>, and agents have their token only in the install script.
    /// </summary>
    /// <value><see langword="false" /> by default.</value>
    public bool NewestFields { get; init; }

    /// <summary>Gets the form of a list of console logs.</summary>
    /// <value><see langword="null" /> by default: the form that belongs to <see cref="Form" />.</value>
    public ConsoleLogForm? ConsoleLogForm { get; init; }

    /// <summary>
    /// Gets whether <c>POST /provider-states</c> sets up the states of the emulator's contracts, so that a Pact verifier can verify it.
    /// Each state removes all data, and <see cref="Seed" /> is not used.
    /// </summary>
    /// <value><see langword="false" /> by default.</value>
    public bool ProviderStates { get; init; }

    /// <summary>Gets how live logs are served.</summary>
    /// <value>As <see cref="Form" /> has it by default.</value>
    public TailOptions Tail { get; init; } = new();

    /// <summary>Gets the logger factory for one line per request, without tokens, bodies or paths that contain them.</summary>
    /// <value><see langword="null" /> by default, which logs nothing.</value>
    public ILoggerFactory? LoggerFactory { get; init; }

    internal ConsoleLogForm EffectiveConsoleLogForm =>
        ConsoleLogForm ?? (Form == EmulatorForm.Documented ? Emulator.ConsoleLogForm.Entries : Emulator.ConsoleLogForm.Page);

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
        if (!Enum.IsDefined(Form))
        {
            throw new ArgumentOutOfRangeException(nameof(Form), Form, "The form must be Documented or Current.");
        }

        if (DataDirectory is not null && string.IsNullOrWhiteSpace(DataDirectory))
        {
            throw new ArgumentException("The data directory must be a path, or null to keep nothing.", nameof(DataDirectory));
        }

        if (!Enum.IsDefined(Seed))
        {
            throw new ArgumentOutOfRangeException(nameof(Seed), Seed, "The seed must be Nothing, Agent or Documented.");
        }

        if (UpperCaseStatuses && Form == EmulatorForm.Documented)
        {
            throw new ArgumentException("Upper-case statuses require the current form.", nameof(UpperCaseStatuses));
        }

        if (NewestFields && Form == EmulatorForm.Documented)
        {
            throw new ArgumentException("The newest fields require the current form.", nameof(NewestFields));
        }

        Credentials.Validate();
    }
}
