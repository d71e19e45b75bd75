using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Synapse.TestSupport.Servers;

/// <summary>One connection to a raw server.</summary>
/// <param name="client">The connection.</param>
/// <param name="index">Its number, from 0.</param>
/// <param name="onRequest">Counts a request.</param>
/// <param name="stop">The end of the server.</param>
public sealed class RawConnection(TcpClient client, int index, Action onRequest, CancellationToken stop)
{
    /// <summary>Asks for the body of an upload, which waits for it.</summary>
    public const string Continue = "HTTP/1.1 100 Continue\r\n\r\n";

    private readonly NetworkStream _stream = client.GetStream();

    public int Index { get; } = index;

    /// <summary>
    /// Reads a request with a body of known length and returns its headers; null when the client has closed the connection.
    /// </summary>
    public async Task<string?> ReadRequestAsync()
    {
        string? head = await ReadHeadAsync();
        if (head?.Contains("Expect: 100-continue", StringComparison.OrdinalIgnoreCase) == true)
        {
            await WriteAsync(Continue);
        }

        await ReadBodyAsync(head ?? "");
        return head;
    }

    /// <summary>Reads the headers of a request, and nothing of its body.</summary>
    public async Task<string?> ReadHeadAsync()
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (await _stream.ReadAsync(one, stop) > 0)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.ToString(Math.Max(0, head.Length - 4), Math.Min(4, head.Length)) == "\r\n\r\n")
            {
                onRequest();
                return head.ToString();
            }
        }

        return null;
    }

    /// <summary>Reads so many bytes and forgets them.</summary>
    public async Task ReadAsync(long count)
    {
        byte[] buffer = new byte[64 * 1024];
        while (count > 0)
        {
            int read = await _stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), stop);
            count = read == 0 ? 0 : count - read;
        }
    }

    public ValueTask WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes, stop);

    /// <summary>Sends a whole response with a body of JSON, on a connection that stays open.</summary>
    public ValueTask RespondAsync(string json, int status = 200) =>
        WriteAsync(
            $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"
        );

    /// <summary>Closes the connection, and with it by a reset whatever the client still sends.</summary>
    public async Task CloseForWritingAsync()
    {
        client.Client.Shutdown(SocketShutdown.Send);
        await ReadAsync(1);
        Reset();
    }

    /// <summary>Closes the connection by a reset.</summary>
    public void Reset() => client.Client.Close(0);

    /// <summary>Says nothing until the client has gone.</summary>
    public async Task BeSilentAsync()
    {
        byte[] buffer = new byte[1024];
        while (await _stream.ReadAsync(buffer, stop) > 0)
        {
            // What still comes does not matter.
        }
    }

    private async Task ReadBodyAsync(string head)
    {
        const string Length = "Content-Length: ";
        int at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            string length = head[(at + Length.Length)..head.IndexOf('\r', at)];
            await ReadAsync(long.Parse(length, CultureInfo.InvariantCulture));
        }
    }
}
