using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// Downloads of uploaded archives, under the signed URL that a release carries in <c>file</c>. As an object store does, it refuses a
/// credential in addition to the signature.
/// </summary>
internal sealed class ReleaseFileEndpoint(EmulatorStore store) : IEndpoints
{
    public void Map(RouteTable routes) => routes.MapPublic("GET", "/media/plugin_releases/{id}/{name}", DownloadAsync);

    private Task DownloadAsync(ApiRequest request)
    {
        if (CredentialHeaders.All.Any(request.Context.Request.Headers.ContainsKey))
        {
            return RefuseAsync(request, 400, "Only one authentication mechanism is allowed.");
        }

        JsonObject? release = store.PluginReleases.Find(request.Id);
        if (release is null || !FileLinks.IsSigned(release, request.LastArgument, request.Query[FileLinks.Parameter]))
        {
            return RefuseAsync(request, 403, "The signature does not match.");
        }

        string? archive = WireJson.Text(release, "archive") is { } name ? store.Archives.PathOf(name) : null;
        return File.Exists(archive)
            ? Results.File(archive, "application/octet-stream", enableRangeProcessing: true).ExecuteAsync(request.Context)
            : throw ApiError.NotFound();
    }

    private static Task RefuseAsync(ApiRequest request, int status, string message) =>
        Results.Text(message, statusCode: status).ExecuteAsync(request.Context);
}
