using System.Text.Json.Nodes;

namespace Synapse.Emulator.Database;

/// <summary>What a new emulator holds, so that the first calls have something to find.</summary>
internal static class SampleData
{
    public static void Seed(EmulatorStore store, SynapseEmulatorOptions options)
    {
        if (!options.SeedSampleData || store.Agents.Count() > 0)
        {
            return;
        }

        store.Agents.Insert(new JsonObject
        {
            ["id"] = 0,
            ["name"] = "emulated-agent",
            ["url"] = "http://127.0.0.1/",
            ["status"] = "connected",
            ["token"] = options.Credentials.AgentToken,
            ["node_install_script"] = $"synapse-agent install --token {options.Credentials.AgentToken}",
        });
    }
}
