using System.IO.Compression;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Responses whose compression is broken, and those that cost more to read than they are worth.</summary>
internal sealed class ReadingFaultTests
{
    private static readonly byte[] Json = """{"id": 1, "name": "p"}"""u8.ToArray();

    private static readonly TestCaseData[] Garbled =
    [
        new TestCaseData("gzip", Json).SetArgDisplayNames("plain under gzip"),
        new TestCaseData("gzip", Flipped(14)).SetArgDisplayNames("a flipped byte"),
        new TestCaseData("gzip", Flipped(^6)).SetArgDisplayNames("a wrong checksum"),
        new TestCaseData("br", "no brotli at all"u8.ToArray()).SetArgDisplayNames("plain under br"),
        new TestCaseData("deflate", Json).SetArgDisplayNames("plain under deflate"),
    ];

    [TestCaseSource(nameof(Garbled))]
    public async Task A_garbled_body_is_retried_where_that_is_safe_and_told_with_its_status(string encoding, byte[] body)
    {
        await using RawServer server = Serve(200, encoding, _ => body);
        await using RawServer busy = Serve(503, encoding, _ => body);
        using SynapseClient client = server.CreateClient(options => options.Retry.MaxRetries = 2);
        using SynapseClient busyClient = busy.CreateClient(options => options.Retry.MaxRetries = 1);
        var tail = new TailJobConsoleLogsOptions { UseLiveStream = false, MaxRetries = 0 };

        var get = await Failure.OfAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
        Assert.That((get.ResponseStatusCode, get.IsRetryable, server.Requests), Is.EqualTo((200, true, 3)));

        var run = await Failure.OfAsync<SynapseProtocolException>(() => client.RunPluginAsync(1, new()));
        Assert.That((run.ResponseStatusCode, server.Requests), Is.EqualTo((200, 4)));
        Assert.That(run.Message, Does.Contain("executed"));

        var log = await Failure.OfAsync<SynapseProtocolException>(() => client.TailJobConsoleLogsAsync(7, tail).CountAsync().AsTask());
        Assert.That((log.ResponseStatusCode, server.Requests), Is.EqualTo((200, 5)));

        var failure = await Failure.OfAsync<SynapseApiException>(() => busyClient.GetPluginAsync(1));
        Assert.That((failure.ResponseStatusCode, failure.IsRetryable, busy.Requests), Is.EqualTo((503, true, 2)));
    }

    [Test]
    public async Task A_body_that_is_sound_the_second_time_is_the_result()
    {
        await using RawServer server = Serve(200, "gzip", request => request == 1 ? Json : Gzip());
        using SynapseClient client = server.CreateClient();

        Assert.That((await client.GetPluginAsync(1)).Name, Is.EqualTo("p"));
    }

    [TestCase("""{"results": [{"id": 1}]}""", 333, true)]
    [TestCase("""{"results": [{"id": 1}]}""", 510, false)]
    [TestCase("""{"results": [{"id": 1, "metadata": [1, 1, 1, 1, 1, 1, 1, 1]}]}""", 300, true)]
    [TestCase("""{"results": [{"id": 1, "unknown": 1}]}""", 400, false)]
    public async Task A_response_holds_no_more_values_than_are_taken(string page, int entries, bool isTaken)
    {
        string more = string.Concat(Enumerable.Repeat(page[13..^2] + ",", entries - 1));
        string body = page.Replace("[{", "[" + more + "{", StringComparison.Ordinal);
        using SynapseClient client = StubTransport.ClientOf(body, change: options => options.MaxResponseValues = 1010);

        int taken = 0;
        await Failure.IfAsync<SynapseProtocolException>(!isTaken, async () => taken = (await client.ListJobsAsync()).Items.Count);

        Assert.That(taken, Is.EqualTo(isTaken ? entries : 0));
    }

    [Test]
    public async Task A_response_is_read_within_the_time_of_the_call(
        [Values] bool isCancelled, [Values("[1,]", "[[],]", "{\"a\":1,}")] string value)
    {
        string entries = string.Concat(Enumerable.Repeat(value[1..^1], 20_000))[..^1];
        string body = $$"""{"id": 1, "metadata": {"b": {{value[0] + entries + value[^1]}} } }""";
        using var caller = new CancellationTokenSource();
        var time = new FrozenTime();
        using SynapseClient client = StubTransport.ClientOf(
            body, change: options => (options.TimeProvider, options.MaxResponseValues) = (time, 1000));
        var options = new RequestOptions { OnResponse = _ => (isCancelled ? caller.Cancel : (Action)time.End)() };
        Func<Task> call = () => client.GetJobAsync(1, options: options, cancellationToken: caller.Token);

        if (isCancelled)
        {
            Assert.That((await Failure.LikeAsync<OperationCanceledException>(call)).CancellationToken, Is.EqualTo(caller.Token));
        }
        else
        {
            Assert.That((await Failure.OfAsync<SynapseTimeoutException>(call)).Deadline, Is.EqualTo(SynapseDeadline.Call));
        }
    }

    private static byte[] Flipped(Index place)
    {
        byte[] flipped = Gzip();
        flipped[place] ^= 0xFF;
        return flipped;
    }

    private static byte[] Gzip()
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(Json);
        }

        return target.ToArray();
    }

    private static RawServer Serve(int status, string encoding, Func<int, byte[]> body)
    {
        int requests = 0;
        return RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            byte[] bytes = body(Interlocked.Increment(ref requests));
            byte[] head = Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status} S\r\nContent-Type: application/json\r\nContent-Encoding: {encoding}\r\n"
                    + $"Connection: close\r\nContent-Length: {bytes.Length}\r\n\r\n");
            await connection.WriteAsync((byte[])[.. head, .. bytes]);
        });
    }

    /// <summary>No timer runs out on it; the time stands still until it is over.</summary>
    private sealed class FrozenTime : TimeProvider
    {
        private long _now;

        public void End() => _now = TimestampFrequency * 1000;

        public override long GetTimestamp() => _now;
    }
}
