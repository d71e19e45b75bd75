using System.Collections.Concurrent;

namespace Synapse.Generated.Tests.Faults;

/// <summary>The connections that a client keeps: there are enough, not too many, and they do not grow old.</summary>
internal sealed class ConnectionPoolFaultTests
{
    private const int Calls = 20_000;

    [Test]
    public async Task Fault34_Streams_that_stay_open_leave_connections_to_calls([Values] bool abandoned)
    {
        using var opened = new SemaphoreSlim(0);
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            switch (http.Request.Path.Value!.Split('/')[^2])
            {
                case "tail_console_logs":
                    http.Response.ContentType = "text/event-stream";
                    await http.Response.WriteAsync("data: {\"type\": \"log\", \"message\": \"one\"}\n\n");
                    await http.Response.Body.FlushAsync();
                    opened.Release();
                    await LiveServer.BeSilentAsync(http);
                    break;
                case "console_logs":
                    await http.Response.WriteAsync("""["one"]""");
                    break;
                default:
                    await http.Response.WriteAsync("""{"id": 1, "status": "running"}""");
                    break;
            }
        });
        using SynapseClient client = server.CreateClient(options =>
            (options.Timeout, options.Retry.MaxRetries) = (TimeSpan.FromSeconds(20), 0));
        List<IAsyncEnumerator<ConsoleLog>> tails = [];
        for (int job = 1; job <= 100; job++)
        {
            IAsyncEnumerator<ConsoleLog> tail = client.TailJobConsoleLogsAsync(job).GetAsyncEnumerator();
            Assert.That(await tail.MoveNextAsync(), Is.True);
            await opened.WaitAsync();
            if (abandoned)
            {
                tails.Add(tail);
            }
            else
            {
                await tail.DisposeAsync();
            }
        }

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
        GC.KeepAlive(tails);
    }

    [Test]
    [Category(TestLength.Long)]
    public async Task Fault35_Twenty_thousand_calls_at_once_succeed_over_at_most_64_connections()
    {
        var connections = new ConcurrentDictionary<string, bool>();
        await using LiveServer server = await LiveServer.StartAsync(http =>
        {
            connections.TryAdd(http.Connection.Id, true);
            return http.Response.WriteAsync("""{"id": 1}""");
        });
        using SynapseClient client = server.CreateClient(options => options.Timeout = options.AttemptTimeout = Timeout.InfiniteTimeSpan);

        Plugin[] plugins = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => client.GetPluginAsync(1)));

        Assert.That(plugins, Has.Length.EqualTo(Calls));
        Assert.That(server.Requests, Has.Count.EqualTo(Calls));
        Assert.That(connections, Has.Count.LessThanOrEqualTo(64));
    }

    [Test]
    public async Task Fault36_A_name_that_moved_is_looked_up_again_when_a_connection_is_too_old()
    {
        await using LiveServer before = await LiveServer.StartAsync(http => http.Response.WriteAsync("""{"id": 1}"""), isSecure: false);
        await using LiveServer after = await LiveServer.StartAsync(http => http.Response.WriteAsync("""{"id": 2}"""), isSecure: false);
        int port = before.BaseAddress.Port;
        using SocketsHttpHandler handler = SynapseHttpHandler.CreateSockets(maxConnections: 1);
        TimeSpan lifetime = handler.PooledConnectionLifetime;
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        handler.ConnectCallback = (_, token) => Tcp.ConnectAsync(port, token);
        using var http = new HttpClient(handler);
        using var client = new SynapseClient(
            http, ServerClients.Options(new Uri("http://backend.test"), options => options.AllowInsecureHttp = true));

        Plugin first = await client.GetPluginAsync(1);
        port = after.BaseAddress.Port;
        Plugin second = await client.GetPluginAsync(1);

        Assert.That((first.Id, second.Id), Is.EqualTo((1, 2)));
        Assert.That(lifetime, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(5)));
    }

    [Test]
    public void Fault37_Connecting_takes_ten_seconds_at_most()
    {
        using SocketsHttpHandler handler = SynapseHttpHandler.CreateSockets(maxConnections: 1);

        Assert.That(handler.ConnectTimeout, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }
}
