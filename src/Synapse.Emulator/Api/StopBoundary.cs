using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Synapse.Emulator.Api;

/// <summary>Ends open requests when the emulator stops: tails and delayed responses would otherwise keep the server running.</summary>
internal sealed class StopBoundary(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.RequestAborted = ended.Token;
        await next(context);
    }
}
