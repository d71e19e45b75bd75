namespace Synapse.TestSupport.Servers;

/// <summary>A server on a port of its own.</summary>
public interface ITestServer : IAsyncDisposable
{
    Uri BaseAddress { get; }
}
