using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>list_storages, get_storage, create_storage.</summary>
internal sealed class StorageEndpoints(EmulatorStore store, SynapseEmulatorOptions options) : IEndpoints
{
    private static readonly string[] Providers =
        ["amazon_s3", "azure", "gcp", "file_system", "ftp", "sftp", "minio", "digital_ocean", "local"];

    private static readonly string[] Categories = ["internal", "external"];

    /// <summary>Makes a storage of the fields of a request.</summary>
    public static JsonObject ReadNew(Fields fields)
    {
        var storage = new JsonObject
        {
            ["id"] = 0,
            ["name"] = "",
            ["provider"] = "",
            ["category"] = "internal",
            ["configuration"] = new JsonObject(),
            ["is_default"] = false,
        };
        fields.Text(storage, "name", required: true);
        fields.Choice(storage, "provider", Providers, required: true);
        fields.Choice(storage, "category", Categories, required: false);
        fields.FreeForm(storage, "configuration", nullable: false);
        fields.ThrowIfInvalid();
        return storage;
    }

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/storages/", ListAsync);
        routes.Map("POST", "/storages/", CreateAsync);
        routes.Map("GET", "/storages/{id}/", GetAsync);
    }

    private Task ListAsync(ApiRequest request) => request.RespondAsync(200, options.Form == EmulatorForm.Documented
        ? new JsonArray([.. store.Storages.List(-1, 0).Select(WithoutConfiguration)])
        : Pages.Read(request, store.Storages.Count(), (limit, offset) => store.Storages.List(limit, offset).Select(WithoutConfiguration)));

    private Task GetAsync(ApiRequest request)
    {
        JsonObject storage = store.Storages.Find(request.Id) ?? throw ApiError.NotFound();
        bool full = string.Equals(request.Query["with_configuration"], "true", StringComparison.OrdinalIgnoreCase);
        return request.RespondAsync(200, full ? storage : WithoutConfiguration(storage));
    }

    private async Task CreateAsync(ApiRequest request) =>
        await request.RespondAsync(201, store.Storages.Insert(ReadNew(await RequestBody.ReadFieldsAsync(request))));

    /// <summary>Configurations hold secrets: they are shown to those who ask for them.</summary>
    private static JsonObject WithoutConfiguration(JsonObject storage)
    {
        storage.Remove("configuration");
        return storage;
    }
}
