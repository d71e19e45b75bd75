using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/connection/</c>: what a client needs to know to connect, tokens included.</summary>
internal sealed class ConnectionControl(SynapseEmulatorOptions options) : IControlEndpoints
{
    public void Map(RouteTable routes) => routes.Map("GET", ControlPaths.Connection, ShowAsync);

    private Task ShowAsync(ApiRequest request) => request.RespondAsync(200, new JsonObject
    {
        ["base_url"] = request.Origin + "/",
        ["form"] = Name(options.Form),
        ["newest_fields"] = options.NewestFields,
        ["statuses"] = new JsonArray([.. JobStatus.All(options).Select(Status)]),
        ["console_logs"] = Name(options.EffectiveConsoleLogForm),
        ["tails"] = new JsonArray([.. TailRoutes.Paths(options).Select(Tail)]),
        ["persistent"] = options.DataDirectory is not null,
        ["credentials"] = new JsonObject
        {
            ["access_token"] = options.Credentials.AccessToken,
            ["token"] = options.Credentials.Token,
            ["tenant"] = options.Credentials.Tenant,
            ["agent_token"] = options.Credentials.AgentToken,
        },
    });

    private JsonObject Status(string stored) => new() { ["state"] = stored, ["name"] = JobStatus.ToWire(stored, options) };

    private JsonObject Tail(string path) => new() { ["path"] = path, ["form"] = Name(TailRoutes.Form(options, path)) };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
