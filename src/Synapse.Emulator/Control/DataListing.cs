using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary>Reads what <c>/emulator/data/</c> holds without a request to the API, which would be recorded and struck by faults.</summary>
internal sealed class DataListing(EmulatorData data) : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Data + "{resource}/", ListAsync);
        routes.Map("GET", ControlPaths.Data + "{resource}/{id}/", ShowAsync);
    }

    private Task ListAsync(ApiRequest request)
    {
        DocumentTable table = Table(request);
        var window = ControlWindow.Read(request);
        (string, object?)[] filters = request.Query["plugin"].LastOrDefault() is { } plugin
            ? [("plugin", ApiRequest.TryReadId(plugin) ?? throw ApiError.WithDetail(400, "\"plugin\" must be an id."))]
            : [];
        return request.RespondAsync(200, ControlWindow.Write(
            table.Count(filters),
            table.List(window.Limit, window.Offset, filters).Select(SecretMask.Apply)));
    }

    private Task ShowAsync(ApiRequest request)
    {
        long id = ApiRequest.TryReadId(request.LastArgument) ?? throw ApiError.NotFound();
        return request.RespondAsync(200, SecretMask.Apply(Table(request).Find(id) ?? throw ApiError.NotFound()));
    }

    /// <summary>Jobs are no documents: they have a listing of their own.</summary>
    private DocumentTable Table(ApiRequest request) =>
        DataControl.TryReadResource(request.Argument, out EmulatorResource resource) && resource != EmulatorResource.Jobs
            ? data.Table(resource)
            : throw ApiError.NotFound();
}
