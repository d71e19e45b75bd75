using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>health_check_agent, list_agents.</summary>
internal sealed class AgentEndpoints(EmulatorStore store, SynapseEmulatorOptions options) : IEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/agents/", ListAsync);
        routes.Map("POST", "/agents/{token}/connect/", ConnectAsync);
    }

    private Task ListAsync(ApiRequest request) => request.RespondAsync(200, Pages.Read(
        request,
        store.Agents.Count(),
        (limit, offset) => store.Agents.List(limit, offset).Select(View)));

    private Task ConnectAsync(ApiRequest request)
    {
        JsonObject agent = store.Agents.FindBy("token", request.Argument) ?? throw ApiError.NotFound();
        string status = WireJson.Text(agent, "status") ?? "disconnected";
        return request.RespondAsync(200, new JsonObject
        {
            ["status"] = status,
            ["connected"] = status == "connected",
            ["agent"] = agent["name"]?.DeepClone(),
            ["url"] = agent["url"]?.DeepClone(),
        });
    }

    /// <summary>The newest servers show the token in the install script alone.</summary>
    private JsonObject View(JsonObject agent)
    {
        agent["node_install_script"] ??=
            $"curl -sSf https://backend.example/agents/{WireJson.Text(agent, "token")}/node_install_script/ | sh";
        if (options.NewestFields)
        {
            agent["token"] = "";
        }

        return agent;
    }
}
