namespace Synapse.Emulator.Database;

/// <summary>Job statuses as they are stored, and their names in each form.</summary>
internal static class JobStatus
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Completed = "completed";
    public const string Failed = "failed";
    public const string Stopped = "stopped";

    public static bool IsTerminal(string status) => status is Completed or Failed or Stopped;

    public static string ToWire(string status, SynapseEmulatorOptions options)
    {
        if (options.Form == EmulatorForm.Documented)
        {
            return status;
        }

        string name = status switch { Queued => "pending", Completed => "succeeded", _ => status };
        return options.UpperCaseStatuses ? name.ToUpperInvariant() : name;
    }

    /// <summary>The statuses that jobs can have in the form, as they are stored.</summary>
    public static IReadOnlyList<string> All(SynapseEmulatorOptions options) => Choices(options.Form);

    public static string? FromWire(string name, SynapseEmulatorOptions options) =>
        Choices(options.Form).FirstOrDefault(status => ToWire(status, options).Equals(name, Comparison(options)));

    /// <summary>Clients of a server that writes upper case send what they have always sent.</summary>
    private static StringComparison Comparison(SynapseEmulatorOptions options) =>
        options.UpperCaseStatuses ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static string[] Choices(EmulatorForm form) => form == EmulatorForm.Documented
        ? [Queued, Running, Completed, Failed]
        : [Queued, Running, Stopped, Completed, Failed];
}
