using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Control;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.States;

/// <summary>
/// <c>/provider-states</c>, where a verifier asks for a state. What cannot be set up gets 4xx: a verifier retries after a 5xx.
/// </summary>
internal sealed class ProviderStateEndpoint(ProviderStates states, EmulatorReset reset, LogForms logs, SynapseEmulatorOptions options)
    : IControlEndpoints
{
    public const string Path = "/provider-states";

    public void Map(RouteTable routes) => routes.Map("POST", Path, SetUpAsync);

    private async Task SetUpAsync(ApiRequest request)
    {
        JsonObject values = await ControlBody.ReadAsync(request, body =>
            WireJson.Keep(body) is JsonObject change ? Apply(change) : throw new JsonException());
        await request.RespondAsync(200, values);
    }

    private JsonObject Apply(JsonObject change)
    {
        // Nothing has to be taken down: what is set up first removes everything.
        if (WireJson.Text(change, "action") == "teardown")
        {
            return [];
        }

        string name = WireJson.Text(change, "state") ?? "";
        if (states.Find(name) is not { } state)
        {
            throw ApiError.WithDetail(404, $"There is no state \"{name}\".");
        }

        reset.Run();
        logs.Set(consoleLogs: null, tail: null);
        var values = new JsonObject
        {
            ["access_token"] = options.Credentials.AccessToken,
            ["token"] = options.Credentials.Token,
            ["tenant"] = options.Credentials.Tenant,
        };
        state(change["params"] as JsonObject ?? [], values);
        return values;
    }
}
