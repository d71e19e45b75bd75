namespace Synapse.Emulator;

/// <summary>The kinds of things an emulator holds.</summary>
public enum EmulatorResource
{
    /// <summary>Agents.</summary>
    Agents,

    /// <summary>Plugins.</summary>
    Plugins,

    /// <summary>Plugin releases, without their archives.</summary>
    PluginReleases,

    /// <summary>Jobs; their <c>logs</c> are console lines.</summary>
    Jobs,

    /// <summary>Storages.</summary>
    Storages,

    /// <summary>Serve applications.</summary>
    ServeApplications,
}
