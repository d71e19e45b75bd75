using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Synapse.Generated.Tests.Servers;

/// <summary>A server that writes bytes which no HTTP server would, and counts the requests.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _answer;
    private readonly Task _serving;
    private int _requests;

    private RawServer(string answer)
    {
        _answer = Encoding.Latin1.GetBytes(answer);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri BaseAddress => new($"http://{_listener.LocalEndpoint}/");

    public int Requests => Volatile.Read(ref _requests);

    public static RawServer Start(string answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                NetworkStream stream = client.GetStream();
                byte[] buffer = new byte[16 * 1024];
                if (await stream.ReadAsync(buffer, _stop.Token) > 0)
                {
                    Interlocked.Increment(ref _requests);
                    await stream.WriteAsync(_answer, _stop.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the test.
        }
    }
}
