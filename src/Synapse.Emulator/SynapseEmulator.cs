using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Synapse.Emulator.Api;
using Synapse.Emulator.Changes;
using Synapse.Emulator.Console;
using Synapse.Emulator.Control;
using Synapse.Emulator.Database;
using Synapse.Emulator.Faults;
using Synapse.Emulator.Recording;
using Synapse.Emulator.Seeds;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.States;

namespace Synapse.Emulator;

/// <summary>A Synapse backend on a loopback port of this machine.</summary>
public sealed class SynapseEmulator : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _disposed;

    private SynapseEmulator(WebApplication application, SynapseEmulatorOptions options)
    {
        _application = application;
        Credentials = options.Credentials;
        Jobs = application.Services.GetRequiredService<EmulatedJobs>();
        Data = application.Services.GetRequiredService<EmulatorData>();
        Faults = application.Services.GetRequiredService<EmulatedFaults>();
        Requests = application.Services.GetRequiredService<RequestLog>();
    }

    /// <summary>Gets the base URL of the API: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Gets the tokens that it accepts.</summary>
    public EmulatorCredentials Credentials { get; }

    /// <summary>Gets the object that controls the simulated jobs.</summary>
    public EmulatedJobs Jobs { get; }

    /// <summary>Gets the control of the stored data.</summary>
    public EmulatorData Data { get; }

    /// <summary>Gets the faults that wait for requests.</summary>
    public EmulatedFaults Faults { get; }

    /// <summary>Gets the requests that it received.</summary>
    public RequestLog Requests { get; }

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it starts and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the startup.</param>
    /// <returns>The running emulator; dispose it to end it.</returns>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <exception cref="EmulatorDataException">The data directory cannot be used.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <example>
    /// <code>
    /// await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
    /// Console.WriteLine($"{emulator.BaseAddress} {emulator.Credentials.AccessToken}");
    /// </code>
    /// </example>
    public static async Task<SynapseEmulator> StartAsync(
        SynapseEmulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new SynapseEmulatorOptions();
        options.Validate();
        WebApplication application = Build(options);
        try
        {
            var emulator = new SynapseEmulator(application, options);
            application.Services.GetRequiredService<Seed>().Plant();
            await application.StartAsync(cancellationToken);
            emulator.BaseAddress = new Uri(application.Urls.First().TrimEnd('/') + "/");
            return emulator;
        }
        catch (Exception e)
        {
            await application.DisposeAsync();
            if (e is StorageUnavailableException)
            {
                throw new EmulatorDataException($"The data directory {options.DataDirectory} cannot be used: {e.Message}", e);
            }

            throw;
        }
    }

    /// <summary>Clears everything: data, scripts, faults, recorded requests and counts.</summary>
    public void Reset() => _application.Services.GetRequiredService<EmulatorReset>().Run();

    /// <summary>Stops the emulator. Its data directory is kept.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static WebApplication Build(SynapseEmulatorOptions options)
    {
        // The empty builder: settings files, environment variables and logging of the hosting process are none of the emulator's business.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;

            // Each route has its own limit, and a client under test may be as slow as it likes.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services
            .AddRoutingCore()
            .AddSingleton<IHostLifetime, EmbeddedLifetime>()
            .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2))
            .AddSingleton(options)
            .AddSingleton(options.TimeProvider)
            .AddSingleton<ILogger>(new GuardedLogger(options.LoggerFactory ?? NullLoggerFactory.Instance))
            .AddChanges()
            .AddDatabase()
            .AddSimulation()
            .AddSeeds()
            .AddFaults()
            .AddRecording()
            .AddApi()
            .AddControl()
            .AddProviderStates()
            .AddConsole();

        WebApplication application = builder.Build();
        application.UseHostCheck();
        application.UseRouting();
        application.UseWhen(
            context => ReferencePages.Serves(context.Request.Path),
            pages => pages.UseRequestBoundary().UseControlGuard());
        application.MapWhen(
            context => !ReferencePages.Serves(context.Request.Path),
            emulator => emulator.UseRequestBoundary().UseConsole().UseControl().UseProviderStates().UseApi());
        ReferencePages.Map(application);
        return application;
    }

    /// <summary>Leaves signals such as Ctrl+C to the process.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
