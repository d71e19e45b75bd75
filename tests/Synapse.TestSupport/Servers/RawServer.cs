using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Synapse.TestSupport.Servers;

/// <summary>A server that writes bytes which no HTTP server would, and counts connections and requests.</summary>
public sealed class RawServer : ITestServer
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _serve;
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;
    private int _requests;
    private int _accepted;

    private RawServer(Func<RawConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>How many requests were read, as far as the blank line behind their headers.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public int Connections => Volatile.Read(ref _accepted);

    /// <summary>Starts a server that sends the same response to the first request of each connection, and closes it.</summary>
    public static RawServer Start(string response) => Start(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync(response);
    });

    /// <summary>Starts a server that hands each connection to the code and closes it.</summary>
    public static RawServer Start(Func<RawConnection, Task> serve) => new(serve);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _connections.Add(ServeAsync(client, Interlocked.Increment(ref _accepted) - 1));
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client, int index)
    {
        using (client)
        {
            try
            {
                await _serve(new RawConnection(client, index, () => Interlocked.Increment(ref _requests), _stop.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The end of the test, or a client that has gone.
            }
        }
    }
}
