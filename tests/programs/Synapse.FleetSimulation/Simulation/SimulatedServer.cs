using System.Net;

namespace Synapse.FleetSimulation.Simulation;

/// <summary>
/// The server and the gateway before it: requests are done one after another at the capacity of the moment, wait in a queue of
/// limited length, and are answered 504 when they wait too long, though they are done all the same.
/// </summary>
internal sealed class SimulatedServer(VirtualTime time, Scenario scenario, Record record) : HttpMessageHandler
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(20);

    private readonly Queue<Work> _queue = new();
    private bool _isWorking;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        record.Requested(time.Now);
        var work = new Work(ApiCall.Of(request), request);
        cancellationToken.UnsafeRegister(static work => ((Work)work!).TrySetCanceled(), work);
        if (_queue.Count >= scenario.QueueLength)
        {
            time.Schedule(RoundTrip, () => work.Answer(HttpStatusCode.ServiceUnavailable));
            return work.Task;
        }

        time.Schedule(Scenario.GatewayTimeout, () => work.Answer(HttpStatusCode.GatewayTimeout));
        _queue.Enqueue(work);
        if (!_isWorking)
        {
            _isWorking = true;
            DoNext();
        }

        return work.Task;
    }

    private void DoNext() => time.Schedule(TimeSpan.FromSeconds(1 / scenario.CapacityAt(time.Now)), () =>
    {
        Work work = _queue.Dequeue();
        _isWorking = _queue.Count > 0;
        if (_isWorking)
        {
            DoNext();
        }

        record.Executed(work.Call);
        work.Answer(HttpStatusCode.OK);
    });

    /// <summary>A request that waits. What waits for its answer goes on at once, on the simulation's thread.</summary>
    private sealed class Work(ApiCall call, HttpRequestMessage request) : TaskCompletionSource<HttpResponseMessage>
    {
        public ApiCall Call => call;

        public void Answer(HttpStatusCode status)
        {
            if (!Task.IsCompleted)
            {
                SetResult(
                    new HttpResponseMessage(status)
                    {
                        RequestMessage = request,
                        Content = new ByteArrayContent(status == HttpStatusCode.OK ? call.ToAnswer() : [])
                        {
                            Headers = { { "Content-Type", "application/json" } },
                        },
                    }
                );
            }
        }
    }
}
