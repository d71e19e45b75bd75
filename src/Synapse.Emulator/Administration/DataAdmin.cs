using System.Text.Json.Nodes;
using Synapse.Emulator.Http;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator.Administration;

/// <summary><c>/emulator/data/</c></summary>
internal sealed class DataAdmin(EmulatorData data)
{
    public void Map(RouteTable routes)
    {
        routes.Map("PUT", "/emulator/data/{resource}/", PutAsync);
        routes.Map("DELETE", "/emulator/data/", ClearAsync);
    }

    private async Task PutAsync(ApiRequest request)
    {
        if (!TryReadResource(request.Argument, out EmulatorResource resource))
        {
            throw ApiError.NotFound();
        }

        JsonObject stored = await AdminEndpoints.ReadAsync(request, body => data.Put(resource, WireJson.Keep(body)!.AsObject()));
        await request.AnswerAsync(200, stored);
    }

    private Task ClearAsync(ApiRequest request)
    {
        data.Clear();
        return AdminEndpoints.AnswerNothingAsync(request);
    }

    private static bool TryReadResource(string name, out EmulatorResource resource) =>
        Enum.TryParse(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out resource) && !char.IsDigit(name[0]);
}
