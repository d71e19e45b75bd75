using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Api;
using Synapse.Emulator.Changes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Control;

/// <summary>
/// <c>/emulator/events/</c>: tells that something changed, as server-sent events. An event has the number of changes of each topic and no
/// data, so that changes that come faster than a reader takes them become one event and nothing is buffered.
/// </summary>
internal sealed class EventControl(EmulatorChanges changes) : IControlEndpoints
{
    private const int MaxStreams = 32;

    /// <summary>The pause between two events. It protects the reader, so the real clock measures it, not the emulator's.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly string _instance = Guid.NewGuid().ToString("N");
    private int _streams;

    public void Map(RouteTable routes) => routes.Map("GET", ControlPaths.Events, StreamAsync);

    private async Task StreamAsync(ApiRequest request)
    {
        try
        {
            if (Interlocked.Increment(ref _streams) > MaxStreams)
            {
                throw ApiError.WithDetail(503, $"There are {MaxStreams} event streams already.");
            }

            HttpResponse response = request.Context.Response;
            response.ContentType = "text/event-stream";
            response.Headers.CacheControl = "no-cache";
            if (!HttpMethods.IsHead(request.Context.Request.Method))
            {
                await FollowAsync(response, request.Aborted);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _streams);
        }
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken aborted)
    {
        while (true)
        {
            Task change = changes.NextChange();
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {WireJson.Write(State())}\n\n"), aborted);
            await response.Body.FlushAsync(aborted);
            await change.WaitAsync(aborted);
            await Task.Delay(Pace, TimeProvider.System, aborted);
        }
    }

    private JsonObject State() => new()
    {
        ["instance"] = _instance,
        ["data"] = changes.Count(ChangeTopic.Data),
        ["requests"] = changes.Count(ChangeTopic.Requests),
        ["faults"] = changes.Count(ChangeTopic.Faults),
    };
}
