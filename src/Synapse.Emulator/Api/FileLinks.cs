using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// The addresses of archives, signed so that a download needs no credentials. The key is the name of the stored file, which is random and
/// which nobody is told.
/// </summary>
internal static class FileLinks
{
    public const string Parameter = "signature";

    public static string Of(ApiRequest request, JsonObject release)
    {
        string name = WireJson.Text(release, "file_name") is { Length: > 0 } given ? given : "archive";
        string path = $"/media/plugin_releases/{release["id"]}/{Uri.EscapeDataString(name)}";
        return $"{request.Origin}{path}?{Parameter}={Sign(release, name)}";
    }

    public static bool IsSigned(JsonObject release, string name, string? signature) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(signature ?? ""),
        Encoding.UTF8.GetBytes(Sign(release, name)));

    private static string Sign(JsonObject release, string name)
    {
        byte[] key = Encoding.UTF8.GetBytes(WireJson.Text(release, "archive") ?? "");
        return Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{release["id"]}/{name}"))).ToLowerInvariant();
    }
}
