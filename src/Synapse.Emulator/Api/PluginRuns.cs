using System.Text.Json.Nodes;
using Synapse.Emulator.Database;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Api;

/// <summary>Starts the jobs of plugin runs.</summary>
internal sealed class PluginRuns(EmulatorStore store, JobFactory jobs, JobScripts scripts, JobSimulator simulator, RunCounter runs)
{
    public JobRow Start(JsonObject plugin, JsonObject run)
    {
        JobScript script = ReservedParameters.ReadScript(run["parameters"] ?? run["params"], scripts.Default) ?? scripts.Take();
        JsonObject? release = store.PluginReleases.FindLastBy("plugin", plugin["id"]!.GetValue<long>());
        JobRow job = store.Jobs.Insert(jobs.Create(plugin, release?["id"], run, script));
        runs.Increment();
        simulator.Follow(job);
        return job;
    }
}
