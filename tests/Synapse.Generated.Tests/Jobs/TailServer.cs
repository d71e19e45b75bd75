using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>A server with one job, whose live streams are scripts: one for each time that a client attaches, in order.</summary>
internal sealed class TailServer : IAsyncDisposable
{
    public static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(10);

    private readonly ConcurrentQueue<Func<TailConnection, Task>> _streams;
    private readonly SemaphoreSlim _logReads = new(0);
    private readonly string? _tailPath;
    private LiveServer _server = null!;
    private volatile string[] _log = [];
    private volatile string _status = "running";

    private TailServer(string? tailPath, IEnumerable<Func<TailConnection, Task>> streams)
    {
        _tailPath = tailPath;
        _streams = new ConcurrentQueue<Func<TailConnection, Task>>(streams);
    }

    public ShortWaitsClock Clock { get; } = new();

    public TailJobConsoleLogsOptions Options { get; } = new() { Heartbeat = Heartbeat };

    /// <summary>How often a client has attached.</summary>
    public int Attached => _server.Requests.Count(request => request == "GET " + _tailPath);

    public int CountOf(string request) => _server.Requests.Count(sent => sent == request);

    public static Task<TailServer> StartAsync(params Func<TailConnection, Task>[] streams) =>
        StartAtAsync("/jobs/7/tail_console_logs/", streams);

    /// <summary>A server whose stream is at another path, or that has none.</summary>
    public static async Task<TailServer> StartAtAsync(string? tailPath, params Func<TailConnection, Task>[] streams)
    {
        var server = new TailServer(tailPath, streams);
        server._server = await LiveServer.StartAsync(server.AnswerAsync);
        return server;
    }

    /// <summary>Adds lines to the log that the server keeps.</summary>
    public void Append(params string[] lines) => _log = [.. _log, .. lines];

    public void ForgetLogReads()
    {
        while (_logReads.Wait(0))
        {
            // One more that is forgotten.
        }
    }

    public Task WaitForLogReadAsync() => _logReads.WaitAsync();

    public void ReplaceLog(params string[] lines) => _log = lines;

    public void EndJob() => _status = "completed";

    /// <summary>Every entry of the tail until it ends.</summary>
    public async Task<List<ConsoleLog>> FollowAsync(TimeProvider? time = null)
    {
        using SynapseClient client = _server.CreateClient(options => options.UseClockForWaits(time ?? Clock));
        var lines = new List<ConsoleLog>();
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(7, Options))
        {
            lines.Add(line);
        }

        return lines;
    }

    public async Task<List<string?>> FollowMessagesAsync() => [.. (await FollowAsync()).Select(line => line.Message)];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _logReads.Dispose();
    }

    private Task AnswerAsync(HttpContext http)
    {
        string path = http.Request.Path;
        if (path == _tailPath)
        {
            return _streams.TryDequeue(out Func<TailConnection, Task>? stream)
                ? stream(new TailConnection(http, this))
                : WriteAsync(http, 599, "\"no script is left\"");
        }

        return path switch
        {
            "/jobs/7/" => WriteAsync(http, 200, $$"""{"id": 7, "status": "{{_status}}"}"""),
            "/jobs/7/console_logs/" => AnswerLogAsync(http),
            _ => WriteAsync(http, 404, """{"detail": "Not found."}"""),
        };
    }

    private Task AnswerLogAsync(HttpContext http)
    {
        string json = JsonSerializer.Serialize(_log);
        _logReads.Release();
        return WriteAsync(http, 200, json);
    }

    private static Task WriteAsync(HttpContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json)).AsTask();
    }
}
