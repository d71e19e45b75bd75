using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Servers;

/// <summary>
/// A server on a real port that gives answers typed by hand, in order, and records what it was asked: so that the SDK and the
/// emulator cannot agree on a mistake. When the answers run out it says so with status 599.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ScriptedAnswer> _answers;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private ScriptedServer(IEnumerable<ScriptedAnswer> answers)
    {
        _answers = new ConcurrentQueue<ScriptedAnswer>(answers);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri BaseAddress => new(_app.Urls.Single());

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static async Task<ScriptedServer> StartAsync(params ScriptedAnswer[] answers)
    {
        var server = new ScriptedServer(answers);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Adds an answer, for one that depends on the server's own address.</summary>
    public void Add(ScriptedAnswer answer) => _answers.Enqueue(answer);

    /// <summary>A client of this server.</summary>
    public SynapseClient CreateClient(Action<SynapseClientOptions>? change = null)
    {
        var options = new SynapseClientOptions { BaseUrl = BaseAddress, AccessToken = "test-access-token" };
        options.Retry.BaseDelay = TimeSpan.Zero;
        change?.Invoke(options);
        return new SynapseClient(options);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
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

        ScriptedAnswer answer = _answers.TryDequeue(out ScriptedAnswer? next)
            ? next
            : ScriptedAnswer.Json("""{"detail": "The script has no further answer."}""", 599);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        foreach ((string name, string value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (answer.CutAfter is { } length)
        {
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.Body.WriteAsync(answer.Body.AsMemory(0, length));
            await http.Response.Body.FlushAsync();
            http.Abort();
            return;
        }

        await http.Response.Body.WriteAsync(answer.Body);
    }
}
