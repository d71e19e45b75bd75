using Synapse.Benchmarks.Harness;
using Synapse.TestSupport;

namespace Synapse.Benchmarks.Server;

/// <summary>The canned server in a process of its own, so that its work counts for no client.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private ServerProcess(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        ChildProcess process = OwnProcess.Start("server");
        string address = await process.Output.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new ServerProcess(process, new Uri(address));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
