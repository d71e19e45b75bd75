using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Servers;

/// <summary>A server on a real port whose answers are code: for those that never come, or that depend on what arrives.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveServer(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(http =>
        {
            _requests.Enqueue($"{http.Request.Method} {http.Request.Path}");
            _arrived.TrySetResult();
            return answer(http);
        });
    }

    public Uri BaseAddress => new(_app.Urls.Single());

    /// <summary>Every request as its method and path.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Ends when the first request is here.</summary>
    public Task Arrived => _arrived.Task;

    public static async Task<LiveServer> StartAsync(RequestDelegate answer)
    {
        var server = new LiveServer(answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A server that takes requests and answers none.</summary>
    public static Task<LiveServer> StartSilentAsync() => StartAsync(async http =>
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = http.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    });

    /// <summary>A client of this server.</summary>
    public SynapseClient CreateClient(Action<SynapseClientOptions>? change = null)
    {
        var options = new SynapseClientOptions { BaseUrl = BaseAddress, AccessToken = "test-access-token" };
        options.Retry.BaseDelay = TimeSpan.Zero;
        change?.Invoke(options);
        return new SynapseClient(options);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
