using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Synapse.Emulator.Faults;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator.Http;

/// <summary>Kestrel on a loopback port, and the way of a request through it.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    public EmulatorServer(SynapseEmulatorOptions options, RouteTable routes, DocumentTable agents, EmulatedFaults faults, RequestLog requests)
    {
        ILogger logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Synapse.Emulator");
        _application = Build(options.Port);
        var api = new RequestDispatcher(routes, new CredentialCheck(options.Credentials, agents), logger);
        var injection = new FaultInjection(faults, options.TimeProvider);
        var recorder = new RequestRecorder(requests, options);
        _application.Run(context => ErrorBoundary.RunAsync(
            context,
            _ =>
            {
                string path = RequestDispatcher.RawPath(context);
                recorder.Record(context, path);
                return injection.RunAsync(context, path, inner => ErrorBoundary.RunAsync(inner, api.RunAsync, logger));
            },
            logger));
    }

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _application.StartAsync(cancellationToken);
        BaseAddress = new Uri(_application.Urls.First().TrimEnd('/') + "/");
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

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
