using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Synapse.Emulator.Administration;
using Synapse.Emulator.Documentation;
using Synapse.Emulator.Faults;

namespace Synapse.Emulator.Http;

/// <summary>Kestrel on a loopback port, and the way of a request through it.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestDispatcher _api;
    private readonly RequestDispatcher _admin;
    private readonly FaultInjection _faults;
    private readonly RequestRecorder _recorder;
    private readonly ILogger _logger;

    public EmulatorServer(
        SynapseEmulatorOptions options,
        RouteTable api,
        RouteTable admin,
        CredentialCheck credentials,
        EmulatedFaults faults,
        RequestLog requests
    )
    {
        _logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Synapse.Emulator");
        _api = new RequestDispatcher(api, credentials.Require, _logger);
        _admin = new RequestDispatcher(admin, AdminGuard.Require, _logger);
        _faults = new FaultInjection(faults, options.TimeProvider);
        _recorder = new RequestRecorder(requests, options);
        _application = Build(options.Port);
        _application.UseRouting();
        _application.Use(next => context => ReferencePages.Serves(context.Request.Path) ? next(context) : ServeAsync(context));
        ReferencePages.Map(_application);
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _application.StartAsync(cancellationToken);
        BaseAddress = new Uri(_application.Urls.First().TrimEnd('/') + "/");
    }

    public async ValueTask DisposeAsync()
    {
        // Tails and delayed answers would otherwise keep the server from stopping.
        await _stopping.CancelAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        context.RequestAborted = ended.Token;
        await ErrorBoundary.RunAsync(
            context,
            context.Request.Path.StartsWithSegments("/emulator") ? _admin.RunAsync : ServeApiAsync,
            _logger
        );
    }

    private Task ServeApiAsync(HttpContext context)
    {
        string path = RequestDispatcher.RawPath(context);
        _recorder.Record(context, path);
        return _faults.RunAsync(context, path, _api.RunAsync);
    }

    /// <summary>
    /// The empty builder: settings files, environment variables and logging of the process that hosts the emulator are none of its business.
    /// </summary>
    private static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;

            // Each route has its own limit, and a client under test may be as slow as it likes.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }

    /// <summary>Leaves signals such as Ctrl+C to the process.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
