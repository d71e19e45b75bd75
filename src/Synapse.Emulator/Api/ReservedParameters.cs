using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Api;

/// <summary>
/// The parameters by which a run says itself how it is simulated: <c>simulate</c> with a script, or <c>simulate_failure</c>.
/// </summary>
internal static class ReservedParameters
{
    public static JobScript? ReadScript(JsonNode? parameters, JobScript fallback)
    {
        if (WireJson.Property(parameters, "simulate") is { } script)
        {
            return Read(script);
        }

        return WireJson.Property(parameters, "simulate_failure") is { ValueKind: JsonValueKind.True }
            ? fallback with { Outcome = JobOutcome.Failed }
            : null;
    }

    private static JobScript Read(JsonElement script)
    {
        try
        {
            return JobScriptJson.Read(script);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ApiError(400, new JsonObject { ["parameters"] = new JsonArray("simulate: " + e.Message) });
        }
    }
}
