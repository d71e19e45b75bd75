using System.Buffers;
using Synapse.Emulator.Recording;

namespace Synapse.Emulator;

/// <summary>A request that arrived, credentials included.</summary>
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

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>The path as it was sent, still encoded.</summary>
    public string Path { get; }

    /// <summary>The query as it was sent, still encoded, with its question mark; empty without one.</summary>
    public string Query { get; }

    /// <summary>The headers, one pair for each value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>When it arrived, by the emulator's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The beginning of the body, up to <see cref="SynapseEmulatorOptions.RecordedBodyBytes"/>, as far as it was read.</summary>
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

    /// <summary>How many bytes of the body were read, kept or not.</summary>
    public long BodyLength => Interlocked.Read(ref _bodyLength);

    /// <summary>
    /// The status of the response; null while there is none, and when the connection was closed in place of a response.
    /// </summary>
    public int? Status => Result.Status;

    /// <summary>The kind of the fault that applied to the request; null if there was none, or until the request has ended.</summary>
    public FaultKind? Fault => Result.Fault;

    /// <summary>How long it took until the response was complete, by the emulator's clock; null until then.</summary>
    public TimeSpan? Duration => Result.Duration;

    /// <summary>The value of a header, or null.</summary>
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
