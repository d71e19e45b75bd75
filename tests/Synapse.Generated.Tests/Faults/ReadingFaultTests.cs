using System.IO.Compression;
using System.Text;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Responses whose compression is broken, and those that cost more to read than they are worth.</summary>
internal sealed class ReadingFaultTests
{
    private static readonly byte[] Json = """{"id": 1, "name": "p"}"""u8.ToArray();

    private static IEnumerable<TestCaseData> Garbled()
    {
        byte[] sound = Gzip();
        byte[] flipped = [.. sound];
        flipped[14] ^= 0xFF;
        byte[] badChecksum = [.. sound];
        badChecksum[^6] ^= 0xFF;
        yield return new TestCaseData("gzip", Json).SetArgDisplayNames("plain under gzip");
        yield return new TestCaseData("gzip", flipped).SetArgDisplayNames("a flipped byte");
        yield return new TestCaseData("gzip", badChecksum).SetArgDisplayNames("a wrong checksum");
        yield return new TestCaseData("br", "no brotli at all"u8.ToArray()).SetArgDisplayNames("plain under br");
        yield return new TestCaseData("deflate", Json).SetArgDisplayNames("plain under deflate");
    }

    [TestCaseSource(nameof(Garbled))]
    public async Task A_garbled_body_is_retried_where_that_is_safe_and_told_with_its_status(string encoding, byte[] body)
    {
        await using RawServer server = Serve(200, encoding, _ => body);
        using SynapseClient client = server.CreateClient(options => options.Retry.MaxRetries = 2);

        var get = await Failure.OfAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
        Assert.That((get.ResponseStatusCode, get.IsRetryable, server.Requests), Is.EqualTo((200, true, 3)));

        var run = await Failure.OfAsync<SynapseProtocolException>(() => client.RunPluginAsync(1, new RunPluginRequest()));
        Assert.That((run.ResponseStatusCode, server.Requests), Is.EqualTo((200, 4)));
        Assert.That(run.Message, Does.Contain("executed"));
    }

    [TestCaseSource(nameof(Garbled))]
    public async Task A_status_shows_through_a_garbled_body(string encoding, byte[] body)
    {
        await using RawServer server = Serve(503, encoding, _ => body);
        using SynapseClient client = server.CreateClient(options => options.Retry.MaxRetries = 1);

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That((failure.ResponseStatusCode, failure.IsRetryable, server.Requests), Is.EqualTo((503, true, 2)));
    }

    [TestCaseSource(nameof(Garbled))]
    public async Task A_garbled_log_is_told_by_its_tail(string encoding, byte[] body)
    {
        await using RawServer server = Serve(200, encoding, _ => body);
        using SynapseClient client = server.CreateClient();
        var tail = new TailJobConsoleLogsOptions { UseLiveStream = false, MaxRetries = 1 };

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => client.TailJobConsoleLogsAsync(7, tail).CountAsync().AsTask());

        Assert.That((failure.ResponseStatusCode, server.Requests), Is.EqualTo((200, 2)));
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
        using SynapseClient client = new StubTransport(_ => StubTransport.Json(body)).CreateClient(o => o.MaxResponseValues = 1010);

        if (isTaken)
        {
            Assert.That((await client.ListJobsAsync()).Items, Has.Count.EqualTo(entries));
        }
        else
        {
            await Assert.ThrowsAsync<SynapseProtocolException>(() => client.ListJobsAsync());
        }
    }

    [TestCase(999, false)]
    [TestCase(1000, true)]
    [TestCase(100_000_000, true)]
    [TestCase(100_000_001, false)]
    public void The_limit_of_values_has_limits(int values, bool isValid) => Assert.That(
        () => new SynapseClient(ServerClients.Options(new Uri("http://127.0.0.1:1"), o => o.MaxResponseValues = values)).Dispose(),
        isValid ? Throws.Nothing : Throws.ArgumentException);

    [Test]
    public async Task A_response_is_read_within_the_time_of_the_call(
        [Values] bool isCancelled, [Values("[1,]", "[[],]", "{\"a\":1,}")] string value)
    {
        string entries = string.Concat(Enumerable.Repeat(value[1..^1], 20_000))[..^1];
        string body = $$"""{"id": 1, "metadata": {"b": {{value[0] + entries + value[^1]}} } }""";
        using var caller = new CancellationTokenSource();
        var time = new CountedTime();
        using SynapseClient client = new StubTransport(_ => StubTransport.Json(body)).CreateClient(options =>
        {
            options.TimeProvider = time;
            options.MaxResponseValues = 1000;
        });
        void Received(SynapseResponse response)
        {
            time.IsOver = !isCancelled;
            if (isCancelled)
            {
                caller.Cancel();
            }
        }

        var options = new RequestOptions { OnResponse = Received };
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

    /// <summary>The time stands still until it is over.</summary>
    private sealed class CountedTime : TimeProvider
    {
        public bool IsOver { get; set; }

        public override long GetTimestamp() => IsOver ? TimestampFrequency * 1000 : 0;
    }
}
