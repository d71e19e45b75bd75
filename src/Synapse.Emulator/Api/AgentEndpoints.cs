using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>health_check_agent, list_agents.</summary>
internal sealed class AgentEndpoints(EmulatorStore store, TimeProvider time) : IEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/agents/", ListAsync);
        routes.Map("POST", "/agents/{token}/connect/", ConnectAsync);
    }

    private Task ListAsync(ApiRequest request) => request.RespondAsync(200, Pages.Read(request, store.Agents.Count(), store.Agents.List));

    private Task ConnectAsync(ApiRequest request)
    {
        JsonObject agent = store.Agents.FindBy("token", request.Argument) ?? throw ApiError.NotFound();
        string status = WireJson.Text(agent, "status") ?? "disconnected";
        return request.RespondAsync(200, new JsonObject
        {
            ["status"] = status,
            ["connected"] = status == "connected",
            ["agent"] = new JsonObject { ["id"] = agent["id"]!.DeepClone(), ["name"] = agent["name"]?.DeepClone() },
            ["checked_at"] = Timestamps.Write(time.GetUtcNow()),
        });
    }
}
