using System.Text;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary><c>/emulator/requests/</c></summary>
internal sealed class RequestControl(RequestLog requests) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Requests, ListAsync);
        routes.Map("DELETE", ControlPaths.Requests, ClearAsync);
    }

    private Task ListAsync(ApiRequest request) => request.RespondAsync(200, new JsonArray([.. requests.ToList().Select(ToJson)]));

    private Task ClearAsync(ApiRequest request)
    {
        requests.Clear();
        return request.RespondEmptyAsync();
    }

    private static JsonObject ToJson(RecordedRequest request) => new()
    {
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["query"] = request.Query,
        ["headers"] = new JsonArray([.. request.Headers.Select(header => new JsonArray(header.Key, header.Value))]),
        ["received_at"] = Timestamps.Write(request.ReceivedAt),
        ["body"] = Encoding.UTF8.GetString(request.Body.Span),
        ["body_base64"] = Convert.ToBase64String(request.Body.Span),
        ["body_length"] = request.BodyLength,
    };
}
