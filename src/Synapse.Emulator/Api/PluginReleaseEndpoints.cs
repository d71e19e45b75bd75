using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>list_plugin_releases, get_plugin_release, create_plugin_release.</summary>
internal sealed class PluginReleaseEndpoints(EmulatorStore store, ReleaseCheck check, SynapseEmulatorOptions options) : IEndpoints
{
    // Two uploads of one version may end at the same time; only one of them becomes the release.
    private readonly object _insertion = new();

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/plugin_releases/", ListAsync);
        routes.Map("POST", "/plugin_releases/", CreateAsync);
        routes.Map("GET", "/plugin_releases/{id}/", GetAsync);
    }

    private Task ListAsync(ApiRequest request)
    {
        var query = new FilterQuery(request.Query);
        (string, object?)[] filters = [("plugin", query.Reference("plugin", store.Plugins))];
        query.ThrowIfInvalid();
        return request.RespondAsync(200, Pages.Read(
            request,
            store.PluginReleases.Count(filters),
            (limit, offset) => store.PluginReleases.List(limit, offset, filters).Select(release => View(request, release))));
    }

    private Task GetAsync(ApiRequest request) =>
        request.RespondAsync(200, View(request, store.PluginReleases.Find(request.Id) ?? throw ApiError.NotFound()));

    private async Task CreateAsync(ApiRequest request)
    {
        using ReleaseForm form = await ReleaseForm.ReadAsync(request, store.Archives, options.MaxArchiveBytes);
        if (form.TooLarge)
        {
            throw ApiError.WithDetail(413, $"The archive is larger than {options.MaxArchiveBytes} bytes.");
        }

        Fields fields = form.ToFields();
        JsonObject release = check.Read(form, fields);
        lock (_insertion)
        {
            if (store.PluginReleases.Count(
                ("plugin", WireJson.Integer(release, "plugin")),
                ("version", WireJson.Text(release, "version"))) > 0)
            {
                fields.Reject("The fields plugin, version must make a unique set.");
                fields.ThrowIfInvalid();
            }

            release["archive"] = form.Keep(store.Archives);
            store.PluginReleases.Insert(release);
        }

        await request.RespondAsync(201, View(request, release));
    }

    private JsonObject View(ApiRequest request, JsonObject release)
    {
        JsonObject view = release.DeepClone().AsObject();
        long? plugin = WireJson.Integer(release, "plugin");
        view.Remove("archive");
        view.Remove("file_name");
        view["file"] = FileLinks.Of(request, release);
        view["plugin_id"] = plugin;
        if (plugin is { } id && request.Query["expand"].SelectMany(value => value!.Split(',')).Contains("plugin"))
        {
            view["plugin"] = store.Plugins.Find(id);
        }

        return view;
    }
}
