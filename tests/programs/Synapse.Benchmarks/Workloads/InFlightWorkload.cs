using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Report;

namespace Synapse.Benchmarks.Workloads;

/// <summary>Many calls at once, over loopback.</summary>
internal sealed class InFlightWorkload(string name, string title, Func<Uri, Uri> addressOf, Func<IApiClient, Operation> operationOf)
    : IWorkload
{
    private const int InFlight = 64;

    public string Name => name;

    public string Title => title;

    public required IReadOnlyList<Goal> Goals { get; init; }

    /// <summary>How many calls each of the 64 makes, one after the other, before all are waited for.</summary>
    public required int CallsEach { get; init; }

    /// <summary>How often, of the rounds of a run.</summary>
    public required double ShareOfRounds { get; init; }

    public async Task<IReadOnlyList<ResultRow>> RunAsync(Run run)
    {
        run.Report($"{InFlight} in flight");
        string[] names = [.. run.WithControl];
        Uri address = addressOf(run.Server);
        Contender[] contenders =
        [
            .. names.Select(client => new Contender(Transport.Create, transport => CallOf(client, transport, address))),
        ];
        try
        {
            Effort effort = run.Effort with
            {
                Rounds = Math.Max(3, (int)(run.Effort.Rounds * ShareOfRounds)),
                Batch = run.Effort.Batch * 4,
            };
            Paired[] wall = await PairedMeasurement.RunAsync(contenders, Clock.Wall, effort);
            return [.. names.Select((client, i) => new ResultRow(name, client)
            {
                WallRatio = wall[i].Ratio,
                PerSecond = InFlight * CallsEach / wall[i].Seconds,
            })];
        }
        finally
        {
            Array.ForEach(contenders, contender => contender.Dispose());
        }
    }

    private Func<Task> CallOf(string client, HttpMessageHandler transport, Uri address)
    {
        Func<Task> callAsync = operationOf(ClientCatalog.Create(Run.ClientOf(client), transport, address)).CallAsync;
        return () => Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => WorkAsync(callAsync)));
    }

    private async Task WorkAsync(Func<Task> callAsync)
    {
        // Each from a thread of the pool: a synchronous beginning must not put the calls one after the other.
        await Task.Yield();
        for (int i = 0; i < CallsEach; i++)
        {
            await callAsync();
        }
    }
}
