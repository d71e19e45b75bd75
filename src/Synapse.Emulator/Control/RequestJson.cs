using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary>Recorded requests as JSON.</summary>
internal static class RequestJson
{
    /// <summary>Everything that is known, credentials included.</summary>
    public static JsonObject Full(RecordedRequest request) => new()
    {
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["query"] = request.Query,
        ["headers"] = Headers(request, (_, value) => value),
        ["received_at"] = Timestamps.Write(request.ReceivedAt),
        ["status"] = request.Status,
        ["fault"] = Fault(request),
        ["duration"] = request.Duration?.TotalSeconds,
        ["body"] = Encoding.UTF8.GetString(request.Body.Span),
        ["body_base64"] = Convert.ToBase64String(request.Body.Span),
        ["body_length"] = request.BodyLength,
    };

    /// <summary>A row of a list.</summary>
    public static JsonObject Summary(RecordedRequest request) => new()
    {
        ["id"] = request.Number,
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["query"] = request.Query,
        ["received_at"] = Timestamps.Write(request.ReceivedAt),
        ["status"] = request.Status,
        ["fault"] = Fault(request),
        ["duration"] = request.Duration?.TotalSeconds,
        ["body_length"] = request.BodyLength,
    };

    /// <summary>The row with headers, whose credentials are masked, and the text of the body.</summary>
    public static JsonObject Detail(RecordedRequest request)
    {
        JsonObject json = Summary(request);
        json["headers"] = Headers(request, (name, value) => IsCredential(name) ? SecretMask.Text : value);
        json["body"] = Encoding.UTF8.GetString(request.Body.Span);
        json["body_kept"] = request.Body.Length;
        return json;
    }

    private static JsonArray Headers(RecordedRequest request, Func<string, string, string> show) =>
        new([.. request.Headers.Select(header => new JsonArray(header.Key, show(header.Key, header.Value)))]);

    private static bool IsCredential(string name) =>
        CredentialHeaders.All.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.Contains("cookie", StringComparison.OrdinalIgnoreCase)
        || name.Contains("authorization", StringComparison.OrdinalIgnoreCase);

    private static string? Fault(RecordedRequest request) =>
        request.Fault is { } kind ? JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()) : null;
}
