using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Http;

namespace Synapse.Emulator.Simulation;

/// <summary>Which script the next job runs by.</summary>
internal sealed class JobScripts
{
    private readonly ConcurrentQueue<JobScript> _next = new();

    public JobScript Default { get; set; } = new();

    public void Enqueue(JobScript script)
    {
        script.Validate();
        _next.Enqueue(script);
    }

    public void Clear()
    {
        _next.Clear();
        Default = new();
    }

    /// <summary>
    /// What the run itself asks for by its reserved parameters (<c>simulate</c>, <c>simulate_failure</c>), else the next in line, else the default.
    /// </summary>
    public JobScript Take(JsonElement? parameters)
    {
        if (parameters is { ValueKind: JsonValueKind.Object } named)
        {
            if (named.TryGetProperty("simulate", out JsonElement script))
            {
                return ReadReserved(script);
            }

            if (named.TryGetProperty("simulate_failure", out JsonElement failure) && failure.ValueKind == JsonValueKind.True)
            {
                return Default with { Outcome = JobOutcome.Failed };
            }
        }

        return _next.TryDequeue(out JobScript? next) ? next : Default;
    }

    private static JobScript ReadReserved(JsonElement script)
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
