using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Downloads of uploaded archives, under the URL that a release carries in <c>file</c>.</summary>
internal sealed class ReleaseFileEndpoint(EmulatorStore store) : IEndpoints
{
    public static string UrlOf(ApiRequest request, JsonObject release)
    {
        string name = WireJson.Text(release, "file_name") is { Length: > 0 } given ? given : "archive";
        return $"{request.Origin}/media/plugin_releases/{release["id"]}/{Uri.EscapeDataString(name)}";
    }

    public void Map(RouteTable routes) => routes.Map("GET", "/media/plugin_releases/{id}/{name}", DownloadAsync);

    private Task DownloadAsync(ApiRequest request)
    {
        JsonObject release = store.PluginReleases.Find(request.Id) ?? throw ApiError.NotFound();
        string? archive = WireJson.Text(release, "archive") is { } name ? store.Archives.PathOf(name) : null;
        return File.Exists(archive)
            ? Results.File(archive, "application/octet-stream", enableRangeProcessing: true).ExecuteAsync(request.Context)
            : throw ApiError.NotFound();
    }
}
