using Synapse.Emulator.Administration;
using Synapse.Emulator.Http;
using Synapse.Emulator.Simulation;
using Synapse.Emulator.Storage;

namespace Synapse.Emulator;

/// <summary>A Synapse backend on a loopback port of this machine.</summary>
public sealed class SynapseEmulator : IAsyncDisposable
{
    private readonly EmulatorStore _store;
    private readonly JobSimulator _simulator;
    private readonly EmulatorServer _server;
    private int _disposed;

    private SynapseEmulator(SynapseEmulatorOptions options, EmulatorStore store)
    {
        _store = store;
        Credentials = options.Credentials;
        var signals = new JobSignals();
        var scripts = new JobScripts();
        var factory = new JobFactory(options.TimeProvider);
        var runs = new RunCounter();
        var view = new JobView(options, store.JobLogs);
        _simulator = new JobSimulator(store, signals, options);
        var drops = new TailDrops();
        Jobs = new EmulatedJobs(store, _simulator, scripts, factory, runs, view, signals, drops, options.TimeProvider);
        Data = new EmulatorData(store, options, _simulator, factory, view);
        var routes = new RouteTable();
        new AgentEndpoints(store.Agents, options.TimeProvider).Map(routes);
        new PluginEndpoints(store.Plugins, options.TimeProvider).Map(routes);
        new RunPluginEndpoint(store, factory, scripts, _simulator, runs, view).Map(routes);
        new PluginReleaseEndpoints(store, options).Map(routes);
        new ReleaseFileEndpoint(store).Map(routes);
        new JobEndpoints(store, _simulator, view, options).Map(routes);
        new TailEndpoint(store, signals, drops, view, options.Tail).Map(routes);
        new LogEndpoints(store.LogEntries, options).Map(routes);
        new ServeApplicationEndpoints(store, options.TimeProvider).Map(routes);
        new StorageEndpoints(store.Storages, options.Dialect).Map(routes);
        var admin = new RouteTable();
        new AdminEndpoints(this).Map(admin);
        _server = new EmulatorServer(options, routes, admin, new CredentialCheck(options.Credentials, store.Agents), Faults, Requests);
    }

    /// <summary>Where the API is: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The tokens that it accepts.</summary>
    public EmulatorCredentials Credentials { get; }

    /// <summary>Steers the simulated jobs.</summary>
    public EmulatedJobs Jobs { get; }

    /// <summary>What it holds.</summary>
    public EmulatorData Data { get; }

    /// <summary>The faults that wait for requests.</summary>
    public EmulatedFaults Faults { get; } = new();

    /// <summary>The requests that arrived.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it starts and behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running emulator; dispose it to end it.</returns>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <exception cref="InvalidOperationException">The data directory is in use by another emulator.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SynapseEmulator> StartAsync(
        SynapseEmulatorOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new SynapseEmulatorOptions();
        options.Validate();
        EmulatorStore store = EmulatorStore.Open(options);
        var emulator = new SynapseEmulator(options, store);
        try
        {
            emulator._simulator.Resume();
            await emulator._server.StartAsync(cancellationToken);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Forgets everything: data, scripts, faults, recorded requests and counts.</summary>
    public void Reset()
    {
        Data.Clear();
        Jobs.Reset();
        Faults.Clear();
        Requests.Clear();
    }

    /// <summary>Ends the emulator. What is in its data directory stays.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _server.DisposeAsync();
        _simulator.Dispose();
        _store.Dispose();
    }
}
