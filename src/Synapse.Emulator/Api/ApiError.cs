using System.Text.Json.Nodes;

namespace Synapse.Emulator.Api;

/// <summary>A response in the form of a Django REST error, thrown from wherever it becomes certain.</summary>
internal sealed class ApiError : Exception
{
    public ApiError(int status, JsonNode body)
        : base($"The request ends with status {status}.")
    {
        Status = status;
        Body = body;
    }

    public int Status { get; }

    public JsonNode Body { get; }

    public KeyValuePair<string, string>? Header { get; private init; }

    public static ApiError NotFound() => WithDetail(404, "Not found.");

    public static ApiError WithDetail(int status, string detail) => new(status, Detail(detail));

    public static ApiError Unauthorized(string detail) =>
        new(401, Detail(detail)) { Header = new("WWW-Authenticate", CredentialHeaders.Scheme) };

    public static ApiError MethodNotAllowed(string method, IEnumerable<string> allowed) =>
        new(405, Detail($"Method \"{method}\" not allowed.")) { Header = new("Allow", string.Join(", ", allowed)) };

    private static JsonObject Detail(string detail) => new() { ["detail"] = detail };
}
