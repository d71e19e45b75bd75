namespace Synapse.Emulator.Control;

/// <summary>Where the endpoints that control the emulator are.</summary>
internal static class ControlPaths
{
    public const string Root = "/emulator";
    public const string Emulator = Root + "/";
    public const string Reset = Root + "/reset/";
    public const string Console = Root + "/console";
    public const string Events = Root + "/events/";
    public const string Connection = Root + "/connection/";
    public const string Faults = Root + "/faults/";
    public const string Requests = Root + "/requests/";
    public const string Jobs = Root + "/jobs/";
    public const string Data = Root + "/data/";
}
