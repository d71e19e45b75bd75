using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synapse.Contract.Tests.Provider;

/// <summary>
/// Where a verifier asks for states. What cannot be set up is answered with 4xx: a verifier repeats its question after a 5xx.
/// </summary>
internal sealed class ProviderStateServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ProviderStateServer(EmulatorProvider provider)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(context => SetUpAsync(context, provider));
    }

    public Uri Address => new($"{_application.Urls.Single()}/provider-states");

    public static async Task<ProviderStateServer> StartAsync(EmulatorProvider provider)
    {
        var server = new ProviderStateServer(provider);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task SetUpAsync(HttpContext context, EmulatorProvider provider)
    {
        JsonNode request = (await JsonNode.ParseAsync(context.Request.Body))!;
        string name = request["state"]!.GetValue<string>();
        if (EmulatedStates.Find(name) is not { } state)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, $"There is no state \"{name}\".");
            return;
        }

        try
        {
            await provider.EnterAsync(state, request["params"]?.AsObject() ?? []);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            await RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, $"The state \"{name}\" cannot be set up: {e.Message}");
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(reason);
    }
}
