using System.Text.Json.Nodes;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/requests/</c></summary>
internal sealed class RequestControl(RequestLog requests) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Requests, ListAsync);
        routes.Map("GET", ControlPaths.Requests + "recent/", ListRecentAsync);
        routes.Map("GET", ControlPaths.Requests + "{id}/", ShowAsync);
        routes.Map("DELETE", ControlPaths.Requests, ClearAsync);
    }

    private Task ListAsync(ApiRequest request) => request.RespondAsync(200, new JsonArray([.. requests.ToList().Select(RequestJson.Full)]));

    private Task ListRecentAsync(ApiRequest request)
    {
        var window = ControlWindow.Read(request);
        IEnumerable<RecordedRequest> recent = requests.ToList().Reverse();
        if (request.Query["failed"] == "true")
        {
            recent = recent.Where(candidate => candidate is { Status: >= 400 } or { Status: null, Duration: not null });
        }

        RecordedRequest[] all = [.. recent];
        JsonObject page = ControlWindow.Write(all.Length, all.Skip(window.Offset).Take(window.Limit).Select(RequestJson.Summary));
        page["forgotten"] = requests.Forgotten;
        return request.RespondAsync(200, page);
    }

    private Task ShowAsync(ApiRequest request) => request.RespondAsync(
        200,
        RequestJson.Detail(requests.ToList().FirstOrDefault(kept => kept.Number == request.Id) ?? throw ApiError.NotFound()));

    private Task ClearAsync(ApiRequest request)
    {
        requests.Clear();
        return request.RespondEmptyAsync();
    }
}
