using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Seeds;

/// <summary>Puts into an empty database what the options ask for, so that the first calls have something to find.</summary>
internal sealed class Seed(EmulatorStore store, DocumentedObjects documented, SynapseEmulatorOptions options)
{
    public void Plant()
    {
        // Every provider state says for itself what there is.
        if (!store.IsEmpty || options.ProviderStates)
        {
            return;
        }

        if (options.Seed == EmulatorSeed.Documented)
        {
            documented.Put();
        }
        else if (options.Seed == EmulatorSeed.Agent)
        {
            store.Agents.Insert(new JsonObject
            {
                ["id"] = 0,
                ["name"] = "emulated-agent",
                ["url"] = "http://127.0.0.1/",
                ["status"] = "connected",
                ["token"] = options.Credentials.AgentToken,
            });
        }
    }
}
