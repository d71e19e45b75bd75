namespace Synapse.Emulator.Api;

/// <summary>Where tails are found, and what each of them is made of.</summary>
internal static class TailRoutes
{
    private const string Jobs = "/jobs/{id}/tail_console_logs/";
    private const string AsyncPrefix = "/async";

    public static string[] Paths(SynapseEmulatorOptions options) => options.Tail.Path switch
    {
        TailPath.Jobs => [Jobs],
        TailPath.AsyncJobs => [AsyncPrefix + Jobs],
        TailPath.Absent => [],
        _ => options.Form == EmulatorForm.Documented ? [Jobs] : [Jobs, AsyncPrefix + Jobs],
    };

    public static TailForm Form(SynapseEmulatorOptions options, string path) => options switch
    {
        { Tail.Form: { } form } => form,
        { Form: EmulatorForm.Documented } => TailForm.Lines,
        _ when path.StartsWith(AsyncPrefix + "/", StringComparison.Ordinal) => TailForm.NestedServerSentEvents,
        _ => TailForm.ServerSentEvents,
    };
}
