using System.Text;
using System.Text.Json.Nodes;
using Synapse.Emulator.Http;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator.Administration;

/// <summary><c>/emulator/requests/</c></summary>
internal sealed class RequestAdmin(RequestLog requests)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/emulator/requests/", ListAsync);
        routes.Map("DELETE", "/emulator/requests/", ClearAsync);
    }

    private Task ListAsync(ApiRequest request) => request.AnswerAsync(200, new JsonArray([.. requests.ToList().Select(ToJson)]));

    private Task ClearAsync(ApiRequest request)
    {
        requests.Clear();
        return AdminEndpoints.AnswerNothingAsync(request);
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
