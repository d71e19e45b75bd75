using System.IO.Compression;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Responses that are no HTTP, would fill the memory or spoil the next one. Alone, as memory is measured.</summary>
[NonParallelizable]
internal sealed class HostileAnswerFaultTests
{
    private const long Mebibyte = 1024 * 1024;

    private static IEnumerable<TestCaseData<Func<int, string?>>> BrokenHttp =>
    [
        Case("a broken status line", "this is no status line\r\n\r\n"),
        Case("a header of 70 KB", $"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 70 * 1024)}\r\n\r\n{{}}"),
        Case("a chunk without a length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n{}\r\n"),
        new(_ => "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n") { TestName = "{m}: a flood of interim answers" },
    ];

    [TestCaseSource(nameof(BrokenHttp))]
    public async Task Fault29_What_is_no_HTTP_is_asked_for_once_and_told_as_such(Func<int, string?> part)
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            for (int i = 0; part(i) is { } text; i++)
            {
                await connection.WriteAsync(text);
            }
        });
        using SynapseClient client = server.CreateClient();

        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));

        Assert.That(server.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task Fault25_A_body_of_a_204_does_not_reach_the_next_call()
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await (connection.Index == 0
                    ? connection.WriteAsync("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n{\"id\": 9}")
                    : connection.RespondAsync("""{"id": 1}"""));
            }
        });
        using SynapseClient client = server.CreateClient();

        var empty = await Failure.OfAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
        Plugin next = await client.GetPluginAsync(1);

        Assert.That((empty.ResponseStatusCode, next.Id, server.Requests, server.Connections), Is.EqualTo((204, 1, 2, 2)));
    }

    [Test]
    public async Task Fault27_A_gibibyte_in_a_mebibyte_of_gzip_takes_less_than_64_mebibytes()
    {
        byte[] bomb = Compress(1024);
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n");
            await connection.WriteAsync(bomb);
        });
        using SynapseClient client = server.CreateClient();

        // All that is allocated, freed or not.
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That((allocated < 64 * Mebibyte, server.Requests), Is.EqualTo((true, 1)), $"{allocated / Mebibyte} MiB were allocated.");
    }

    [Test]
    public async Task Fault27_An_answer_of_just_the_limit_is_taken_and_a_byte_more_is_not(
        [Values(2048, 4095, 4096, 4097, 16_384, 200_000, 1_048_577)] int limit, [Values] bool isLengthTold)
    {
        string json = $$"""{"id": 1, "name": "{{new string('x', limit - 21)}}"}""";
        string body = json;
        using SynapseClient client = new StubTransport(_ => new HttpResponseMessage
        {
            Content = isLengthTold
                ? new StringContent(body)
                : new StreamContent(CodeStream.InParts(Encoding.UTF8.GetBytes(body), 30_000)),
        }).CreateClient(options => options.MaxResponseBytes = limit);

        Plugin whole = await client.GetPluginAsync(1);
        body = json + " ";

        Assert.That((json.Length, whole.Name), Is.EqualTo((limit, new string('x', limit - 21))));
        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
    }

    [Test]
    public async Task Fault28_Of_an_error_of_100_mebibytes_64_kibibytes_are_read_and_kept()
    {
        long sent = 0;
        await using RawServer server = RawServer.Start(async connection =>
        {
            byte[] part = [.. Enumerable.Repeat((byte)'x', 64 * 1024)];
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 500 Broken\r\nContent-Length: 104857600\r\n\r\n");
            for (; sent < 100 * Mebibyte; sent += part.Length)
            {
                await connection.WriteAsync(part);
            }
        });
        using SynapseClient client = server.CreateClient();

        var failure = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That((failure.ResponseStatusCode, failure.RawBody!.Length), Is.EqualTo((500, 64 * 1024)));
        Assert.That(sent, Is.LessThan(50 * Mebibyte));
    }

    private static TestCaseData<Func<int, string?>> Case(string name, string response) =>
        new(i => i == 0 ? response : null) { TestName = "{m}: " + name };

    private static byte[] Compress(int mebibytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] zeros = new byte[Mebibyte];
            for (int i = 0; i < mebibytes; i++)
            {
                gzip.Write(zeros);
            }
        }

        return compressed.ToArray();
    }
}
