using System.Text.Json;
using Synapse.Emulator.Http;

namespace Synapse.Emulator.Administration;

/// <summary><c>/emulator/faults/</c></summary>
internal sealed class FaultAdmin(EmulatedFaults faults)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/emulator/faults/", ListAsync);
        routes.Map("POST", "/emulator/faults/", AddAsync);
        routes.Map("DELETE", "/emulator/faults/", ClearAsync);
    }

    private Task ListAsync(ApiRequest request) =>
        request.AnswerAsync(200, JsonSerializer.SerializeToNode(faults.Waiting, ControlJson.Options));

    private async Task AddAsync(ApiRequest request)
    {
        EmulatorFault fault = await AdminEndpoints.ReadAsync(request, body =>
        {
            EmulatorFault read = body.Deserialize<EmulatorFault>(ControlJson.Options) ?? throw new JsonException("A fault is an object.");
            faults.Add(read);
            return read;
        });
        await request.AnswerAsync(201, JsonSerializer.SerializeToNode(fault, ControlJson.Options));
    }

    private Task ClearAsync(ApiRequest request)
    {
        faults.Clear();
        return AdminEndpoints.AnswerNothingAsync(request);
    }
}
