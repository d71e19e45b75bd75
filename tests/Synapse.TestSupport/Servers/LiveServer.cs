using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Synapse.TestSupport.Servers;

/// <summary>A server whose responses are code: for those that never come, or that depend on the request.</summary>
public sealed class LiveServer : ITestServer
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveServer(RequestDelegate respond, bool? isSecure) => _app = TestWebApplication.Create(Note(respond), isSecure);

    private RequestDelegate Note(RequestDelegate respond) => http =>
    {
        _requests.Enqueue($"{http.Request.Method} {http.Request.Path}");
        _arrived.TrySetResult();
        return respond(http);
    };

    public Uri BaseAddress => new(_app.Urls.Single());

    /// <summary>Every request as its method and path.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Ends when the first request is here.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>Starts a server, over TLS with <see cref="TestCertificate" /> if that is wanted.</summary>
    public static async Task<LiveServer> StartAsync(RequestDelegate respond, bool? isSecure = null)
    {
        var server = new LiveServer(respond, isSecure);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Starts a server that takes requests and responds to none.</summary>
    public static Task<LiveServer> StartSilentAsync() => StartAsync(BeSilentAsync);

    /// <summary>Does not respond until the client has gone.</summary>
    public static async Task BeSilentAsync(HttpContext http)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = http.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
