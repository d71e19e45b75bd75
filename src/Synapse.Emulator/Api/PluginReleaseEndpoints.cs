using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>get_plugin_release, create_plugin_release.</summary>
internal sealed class PluginReleaseEndpoints(EmulatorStore store, SynapseEmulatorOptions options) : IEndpoints
{
    // Two uploads of one version may end at the same time; only one of them becomes the release.
    private readonly object _insertion = new();

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/plugin_releases/", CreateAsync);
        routes.Map("GET", "/plugin_releases/{id}/", GetAsync);
    }

    private Task GetAsync(ApiRequest request)
    {
        JsonObject release = store.PluginReleases.Find(request.Id) ?? throw ApiError.NotFound();
        JsonObject view = View(request, release);
        if (request.Query["expand"].SelectMany(value => value!.Split(',')).Contains("plugin"))
        {
            view["plugin"] = WireJson.Integer(release, "plugin") is { } plugin ? store.Plugins.Find(plugin) : null;
        }

        return request.RespondAsync(200, view);
    }

    private async Task CreateAsync(ApiRequest request)
    {
        using ReleaseForm form = await ReleaseForm.ReadAsync(request, store.Archives, options.MaxArchiveBytes);
        if (form.TooLarge)
        {
            throw ApiError.WithDetail(413, $"The archive is larger than {options.MaxArchiveBytes} bytes.");
        }

        JsonObject release = Check(form);
        lock (_insertion)
        {
            RequireNewVersion(release);
            release["archive"] = form.Keep(store.Archives);
            store.PluginReleases.Insert(release);
        }

        await request.RespondAsync(201, View(request, release));
    }

    private JsonObject Check(ReleaseForm form)
    {
        Fields fields = form.ToFields();
        var release = new JsonObject
        {
            ["id"] = 0,
            ["plugin"] = 0L,
            ["version"] = "",
            ["changelog"] = "",
            ["is_stable"] = false,
            ["config"] = null,
            ["requirements"] = new JsonArray(),
            ["available_actions"] = "",
            ["debug"] = false,
            ["author_id"] = 1,
            ["created"] = Timestamps.Write(options.TimeProvider.GetUtcNow()),
            ["file_name"] = form.FileName,
            ["checksum"] = form.Archive?.Checksum,
            ["size"] = form.Archive?.Size,
        };
        fields.Integer(release, "plugin", required: true);
        fields.Text(release, "version", required: true);
        fields.Text(release, "changelog");
        fields.Boolean(release, "is_stable");
        fields.Boolean(release, "debug");
        ReadConfig(form, fields, release);
        ReadRequirements(form, fields, release);
        CheckFile(form, fields);
        long plugin = release["plugin"]!.GetValue<long>();
        if (plugin != 0 && store.Plugins.Find(plugin) is null)
        {
            fields.Reject("plugin", $"Invalid pk \"{plugin}\" - object does not exist.");
        }

        fields.ThrowIfInvalid();
        return release;
    }

    private static void CheckFile(ReleaseForm form, Fields fields)
    {
        if (form.Archive is null)
        {
            fields.Reject("file", form.Has("file")
                ? "The submitted data was not a file. Check the encoding type on the form."
                : "No file was submitted.");
        }
        else if (form.Archive.Size == 0)
        {
            fields.Reject("file", "The submitted file is empty.");
        }
    }

    private static void ReadConfig(ReleaseForm form, Fields fields, JsonObject release)
    {
        if (form.All("config") is not [.., { } text])
        {
            return;
        }

        if (TryParse(text) is not JsonObject config)
        {
            fields.Reject("config", "Value must be valid JSON.");
            return;
        }

        release["config"] = config;
        if (WireJson.Property(config, "actions") is { ValueKind: JsonValueKind.Object } actions)
        {
            release["available_actions"] = string.Join(",", actions.EnumerateObject().Select(action => action.Name));
        }
    }

    /// <summary>A repeated field, or one field that holds a JSON array of strings.</summary>
    private static void ReadRequirements(ReleaseForm form, Fields fields, JsonObject release)
    {
        IReadOnlyList<string> values = form.All("requirements");
        if (values is [['[', ..]])
        {
            if (TryParse(values[0]) is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String))
            {
                release["requirements"] = array;
            }
            else
            {
                fields.Reject("requirements", "Value must be valid JSON.");
            }
        }
        else
        {
            release["requirements"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return WireJson.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void RequireNewVersion(JsonObject release)
    {
        if (
            store.PluginReleases.Exists(
                ("plugin", release["plugin"]!.GetValue<long>()),
                ("version", release["version"]!.GetValue<string>())
            )
        )
        {
            throw ApiError.WithDetail(409, "The fields plugin, version must make a unique set.");
        }
    }

    private static JsonObject View(ApiRequest request, JsonObject release)
    {
        JsonObject view = release.DeepClone().AsObject();
        view.Remove("archive");
        view.Remove("file_name");
        view["file"] = ReleaseFileEndpoint.UrlOf(request, release);
        return view;
    }
}
