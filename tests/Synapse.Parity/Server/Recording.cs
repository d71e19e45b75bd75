using Synapse.Parity.Vectors;

namespace Synapse.Parity.Server;

/// <summary>What a client sends while one vector runs, and what it is answered.</summary>
internal sealed class Recording(Vector vector)
{
    private static readonly CannedResponse Unexpected = new() { Status = 500, Text = "This request is not due.", MediaType = "text/plain" };

    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<(Exchange Exchange, RecordedRequest Request)> _background = [];

    /// <summary>The requests, without those that may be made beside.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public IReadOnlyList<(Exchange Exchange, RecordedRequest Request)> Background
    {
        get
        {
            lock (_lock)
            {
                return [.. _background];
            }
        }
    }

    public CannedResponse Answer(RecordedRequest request)
    {
        lock (_lock)
        {
            if (vector.Background.FirstOrDefault(exchange => IsFor(exchange.Request, request)) is { } beside)
            {
                _background.Add((beside, request));
                return beside.Response;
            }

            _requests.Add(request);
            return _requests.Count <= vector.Exchanges.Count ? vector.Exchanges[_requests.Count - 1].Response : Unexpected;
        }
    }

    private static bool IsFor(ExpectedRequest expected, RecordedRequest request) =>
        expected.Method == request.Method && expected.Path.SequenceEqual(request.Path);
}
