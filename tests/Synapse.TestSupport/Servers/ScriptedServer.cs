using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Synapse.TestSupport.Servers;

/// <summary>
/// A server on a real port that sends responses typed by hand, in order, and records the requests, so that the SDK and the emulator
/// cannot agree on a mistake. When no response is left it sends status 599.
/// </summary>
public sealed class ScriptedServer : ITestServer
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ScriptedResponse> _responses;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptedServer(IEnumerable<ScriptedResponse> responses)
    {
        _responses = new ConcurrentQueue<ScriptedResponse>(responses);
        _app = TestWebApplication.Create(RespondAsync);
    }

    public Uri BaseAddress => new(_app.Urls.Single());

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static async Task<ScriptedServer> StartAsync(params ScriptedResponse[] responses)
    {
        var server = new ScriptedServer(responses);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Adds responses that depend on the server's own address.</summary>
    public void Add(params IEnumerable<ScriptedResponse> responses)
    {
        foreach (ScriptedResponse response in responses)
        {
            _responses.Enqueue(response);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        string target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        _requests.Enqueue(new RecordedRequest(
            http.Request.Method,
            mark < 0 ? target : target[..mark],
            mark < 0 ? "" : target[(mark + 1)..],
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()));

        ScriptedResponse response = _responses.TryDequeue(out ScriptedResponse? next)
            ? next
            : ScriptedResponse.Json("""{"detail": "The script has no further response."}""", 599);
        http.Response.StatusCode = response.Status;
        http.Response.ContentType = response.ContentType;
        foreach ((string name, string value) in response.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (response.CutAfter is { } length)
        {
            http.Response.ContentLength = response.Body.Length;
            await http.Response.Body.WriteAsync(response.Body.AsMemory(0, length));
            await http.Response.Body.FlushAsync();
            http.Abort();
            return;
        }

        // A status without a body takes not even an empty one.
        if (response.Body.Length > 0)
        {
            await http.Response.Body.WriteAsync(response.Body);
        }
    }
}
