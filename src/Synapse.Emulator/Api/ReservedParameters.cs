using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Api;

/// <summary>
/// The parameters by which a run says itself how it is simulated: <c>simulate</c> with a script, or <c>simulate_failure</c>.
/// </summary>
internal static class ReservedParameters
{
    public static JobScript? ReadScript(JsonElement? parameters, JobScript fallback)
    {
        if (parameters is not { ValueKind: JsonValueKind.Object } named)
        {
            return null;
        }

        if (named.TryGetProperty("simulate", out JsonElement script))
        {
            return Read(script);
        }

        return named.TryGetProperty("simulate_failure", out JsonElement failure) && failure.ValueKind == JsonValueKind.True
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
