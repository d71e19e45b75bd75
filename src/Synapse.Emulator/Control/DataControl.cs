using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/data/</c></summary>
internal sealed class DataControl(EmulatorData data) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("PUT", ControlPaths.Data + "{resource}/", PutAsync);
        routes.Map("DELETE", ControlPaths.Data, ClearAsync);
    }

    private async Task PutAsync(ApiRequest request)
    {
        if (!TryReadResource(request.Argument, out EmulatorResource resource))
        {
            throw ApiError.NotFound();
        }

        JsonObject stored = await ControlBody.ReadAsync(request, body => data.Put(
            resource,
            WireJson.Keep(body) as JsonObject ?? throw new ApiError(400, JsonBody.NotAnObject(body))));
        await request.RespondAsync(200, stored);
    }

    private Task ClearAsync(ApiRequest request)
    {
        data.Clear();
        return request.RespondEmptyAsync();
    }

    internal static bool TryReadResource(string name, out EmulatorResource resource) =>
        Enum.TryParse(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out resource) && !char.IsAsciiDigit(name[0]);
}
