using System.Text.Json;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/faults/</c></summary>
internal sealed class FaultControl(EmulatedFaults faults) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Faults, ListAsync);
        routes.Map("POST", ControlPaths.Faults, AddAsync);
        routes.Map("DELETE", ControlPaths.Faults, ClearAsync);
    }

    private Task ListAsync(ApiRequest request) =>
        request.RespondAsync(200, JsonSerializer.SerializeToNode(faults.Waiting, RecordJson.Options));

    private async Task AddAsync(ApiRequest request)
    {
        EmulatorFault fault = await ControlBody.ReadAsync(request, body =>
        {
            EmulatorFault read = body.Deserialize<EmulatorFault>(RecordJson.Options) ?? throw new JsonException("A fault is an object.");
            faults.Add(read);
            return read;
        });
        await request.RespondAsync(201, JsonSerializer.SerializeToNode(fault, RecordJson.Options));
    }

    private Task ClearAsync(ApiRequest request)
    {
        faults.Clear();
        return request.RespondEmptyAsync();
    }
}
