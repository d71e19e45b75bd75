using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;
using Synapse.Emulator.Faults;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/faults/</c></summary>
internal sealed class FaultControl(EmulatedFaults faults) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Faults, ListAsync);
        routes.Map("POST", ControlPaths.Faults, AddAsync);
        routes.Map("DELETE", ControlPaths.Faults, ClearAsync);
        routes.Map("DELETE", ControlPaths.Faults + "{id}/", RemoveAsync);
    }

    private Task ListAsync(ApiRequest request) => request.RespondAsync(200, new JsonArray([.. faults.ToList().Select(ToJson)]));

    private async Task AddAsync(ApiRequest request)
    {
        EmulatorFault fault = await ControlBody.ReadAsync(request, body =>
        {
            EmulatorFault read = WithoutId(body).Deserialize<EmulatorFault>(RecordJson.Options)
                ?? throw new JsonException("A fault is an object.");
            faults.Add(read);
            return read;
        });
        await request.RespondAsync(201, JsonSerializer.SerializeToNode(fault, RecordJson.Options));
    }

    private Task RemoveAsync(ApiRequest request) => faults.Remove(request.Id) ? request.RespondEmptyAsync() : throw ApiError.NotFound();

    private Task ClearAsync(ApiRequest request)
    {
        faults.Clear();
        return request.RespondEmptyAsync();
    }

    private static JsonNode ToJson(WaitingFault waiting)
    {
        JsonNode json = JsonSerializer.SerializeToNode(waiting.Fault, RecordJson.Options)!;
        json["id"] = waiting.Number;
        return json;
    }

    /// <summary>What was listed can be added again.</summary>
    private static JsonNode? WithoutId(JsonElement body)
    {
        JsonNode? copy = WireJson.Keep(body);
        (copy as JsonObject)?.Remove("id");
        return copy;
    }
}
