using System.Net;
using BenchmarkDotNet.Attributes;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks;

/// <summary>
/// Single calls with the answer in memory, by BenchmarkDotNet: for looking closely at one client. Ratios are the other command's.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class SingleCallBenchmarks
{
    private Func<Task> _getJob = null!;
    private Func<Task> _listJobs = null!;
    private Func<Task> _createPlugin = null!;

    /// <summary>The clients by name.</summary>
    public static IEnumerable<string> Clients => ClientCatalog.Names;

    /// <summary>The client that calls.</summary>
    [ParamsSource(nameof(Clients))]
    public string Client { get; set; } = ClientCatalog.Raw;

    /// <summary>Makes a client for each answer.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _getJob = Create(HttpStatusCode.OK, CannedAnswers.Job).GetJob.CallAsync;
        _listJobs = Create(HttpStatusCode.OK, CannedAnswers.JobPage(100)).ListJobs(100).CallAsync;
        _createPlugin = Create(HttpStatusCode.Created, CannedAnswers.Plugin).CreatePlugin.CallAsync;
    }

    /// <summary>GET a job.</summary>
    [Benchmark]
    public Task Job() => _getJob();

    /// <summary>GET a page of 100 jobs.</summary>
    [Benchmark]
    public Task Page100() => _listJobs();

    /// <summary>POST a plugin of 2 KB.</summary>
    [Benchmark]
    public Task Post() => _createPlugin();

    private IApiClient Create(HttpStatusCode status, byte[] answer) =>
        ClientCatalog.Create(Client, new StubTransport(status, answer), StubTransport.Address);
}
