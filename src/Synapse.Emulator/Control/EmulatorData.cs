using System.Text.Json.Nodes;
using Synapse.Emulator.Database;
using Synapse.Emulator.Seeds;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator;

/// <summary>
/// Puts data straight into an emulator, under ids of the caller's choice: the state that a contract or a test starts from.
/// </summary>
public sealed class EmulatorData
{
    private readonly EmulatorStore _store;
    private readonly JobSimulator _simulator;
    private readonly JobImport _jobs;
    private readonly Seed _seed;

    internal EmulatorData(EmulatorStore store, JobSimulator simulator, JobImport jobs, Seed seed)
    {
        _store = store;
        _simulator = simulator;
        _jobs = jobs;
        _seed = seed;
    }

    /// <summary>Stores the document as it stands, in place of what has the same id or the same unique name.</summary>
    /// <param name="resource">What it is.</param>
    /// <param name="document">Its fields as the API writes them. Without an id it gets a new one.</param>
    /// <returns>What was stored.</returns>
    /// <exception cref="ArgumentException">The document cannot be stored.</exception>
    public JsonObject Put(EmulatorResource resource, JsonObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return Store(resource, WireJson.ParseObject(WireJson.Write(document)));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new ArgumentException($"The document cannot be stored: {e.Message}", nameof(document), e);
        }
    }

    /// <summary>Removes everything. Ids start over, and so does what <see cref="SynapseEmulatorOptions.Seed"/> asks for.</summary>
    public void Clear()
    {
        _simulator.StopAll();
        _store.Clear();
        _seed.Plant();
    }

    private JsonObject Store(EmulatorResource resource, JsonObject copy)
    {
        if (resource == EmulatorResource.Jobs)
        {
            return _jobs.Put(copy);
        }

        DocumentTable table = Table(resource);
        return table.Put(copy);
    }

    internal DocumentTable Table(EmulatorResource resource) => resource switch
    {
        EmulatorResource.Agents => _store.Agents,
        EmulatorResource.Plugins => _store.Plugins,
        EmulatorResource.PluginReleases => _store.PluginReleases,
        EmulatorResource.Storages => _store.Storages,
        EmulatorResource.ServeApplications => _store.ServeApplications,
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, "The resource is not known."),
    };
}
