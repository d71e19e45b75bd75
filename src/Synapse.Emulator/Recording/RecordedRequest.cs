using System.Buffers;
using Synapse.Emulator.Recording;

namespace Synapse.Emulator;

/// <summary>A request that the emulator received, including its credentials.</summary>
public sealed class RecordedRequest
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly int _bodyLimit;
    private long _bodyLength;

    internal RecordedRequest(
        string method,
        string path,
        string query,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        DateTimeOffset receivedAt,
        int bodyLimit
    )
    {
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        ReceivedAt = receivedAt;
        _bodyLimit = bodyLimit;
    }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the path as it was sent, without decoding.</summary>
    public string Path { get; }

    /// <summary>Gets the query as it was sent, without decoding and with its question mark; empty if there was none.</summary>
    public string Query { get; }

    /// <summary>Gets the headers, one pair for each value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Gets the time when it arrived, by the emulator's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Gets the start of the body, up to <see cref="SynapseEmulatorOptions.RecordedBodyBytes"/>, as far as it was read.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get
        {
            lock (_body)
            {
                return _body.WrittenSpan.ToArray();
            }
        }
    }

    /// <summary>Gets the number of bytes of the body that were read, including those that were not kept.</summary>
    public long BodyLength => Interlocked.Read(ref _bodyLength);

    /// <summary>
    /// Gets the status code of the response; null while there is none, and when the connection was closed in place of a response.
    /// </summary>
    public int? Status => Result.Status;

    /// <summary>Gets the kind of the fault that applied; null if there was none, or until the request has ended.</summary>
    public FaultKind? Fault => Result.Fault;

    /// <summary>Gets the time until the response was complete, by the emulator's clock; null until then.</summary>
    public TimeSpan? Duration => Result.Duration;

    /// <summary>Gets the value of a header, or null.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The first value.</returns>
    public string? Header(string name) =>
        Headers
            .Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault();

    /// <summary>Its place among all requests that arrived, starting from 1; given under the log's lock.</summary>
    internal long Number { get; set; }

    /// <summary>What became of it: one reference, so that its parts change together.</summary>
    internal RequestResult Result { get; set; } = new(Status: null, Fault: null, Duration: null);

    /// <summary>Whether the log holds it; changed under the log's lock.</summary>
    internal bool IsKept { get; set; }

    /// <summary>About how many bytes it takes in memory.</summary>
    internal int Size
    {
        get
        {
            const int Overhead = 256;
            int characters = Method.Length + Path.Length + Query.Length + Headers.Sum(header => header.Key.Length + header.Value.Length);
            lock (_body)
            {
                return Overhead + (characters * sizeof(char)) + _body.WrittenCount;
            }
        }
    }

    /// <summary>Keeps what the limit leaves room for, and returns how many bytes that are.</summary>
    internal int AddBody(ReadOnlySpan<byte> read)
    {
        Interlocked.Add(ref _bodyLength, read.Length);
        lock (_body)
        {
            int kept = Math.Min(read.Length, _bodyLimit - _body.WrittenCount);
            _body.Write(read[..kept]);
            return kept;
        }
    }
}
