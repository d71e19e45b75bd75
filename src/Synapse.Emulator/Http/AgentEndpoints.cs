using System.Text.Json.Nodes;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator.Http;

/// <summary>health_check_agent, list_agents.</summary>
internal sealed class AgentEndpoints(DocumentTable agents, TimeProvider time)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/agents/", ListAsync);
        routes.Map("POST", "/agents/{token}/connect/", ConnectAsync);
    }

    private Task ListAsync(ApiRequest request) => request.AnswerAsync(200, Pages.Read(request, agents.Count(), agents.List));

    private Task ConnectAsync(ApiRequest request)
    {
        JsonObject agent = agents.FindBy("token", request.Argument) ?? throw ApiError.NotFound();
        string status = agent["status"]?.GetValue<string>() ?? "disconnected";
        return request.AnswerAsync(200, new JsonObject
        {
            ["status"] = status,
            ["connected"] = status == "connected",
            ["agent"] = new JsonObject { ["id"] = agent["id"]!.DeepClone(), ["name"] = agent["name"]?.DeepClone() },
            ["checked_at"] = Timestamps.Write(time.GetUtcNow()),
        });
    }
}
