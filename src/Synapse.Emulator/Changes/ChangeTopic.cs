namespace Synapse.Emulator.Changes;

/// <summary>What can change in an emulator.</summary>
internal enum ChangeTopic
{
    /// <summary>What the database holds: jobs, console lines, plugins, releases, storages.</summary>
    Data,

    /// <summary>The recorded requests.</summary>
    Requests,

    /// <summary>The waiting faults.</summary>
    Faults,
}
