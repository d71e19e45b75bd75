using System.IO.Compression;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Answers that would fill the memory, hold a call for ever or spoil the next one. Alone, as memory is measured.</summary>
[NonParallelizable]
internal sealed class HostileAnswerFaultTests
{
    private const long Mebibyte = 1024 * 1024;

    [Test]
    public async Task Fault16_A_byte_a_second_ends_with_the_time_of_the_call()
    {
        var clock = new FakeTimeProvider();
        var beat = new SemaphoreSlim(0);
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (true)
            {
                await connection.WriteAsync(" ");
                await beat.WaitAsync();
            }
        });
        using SynapseClient client = server.CreateClient(options =>
        {
            options.TimeProvider = clock;
            options.AttemptTimeout = options.IdleTimeout = Timeout.InfiniteTimeSpan;
        });
        Task<Plugin> call = client.GetPluginAsync(1);

        for (int second = 0; !call.IsCompleted; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            beat.Release();
            await Task.Yield();
        }

        var timeout = await Failure.OfAsync<SynapseTimeoutException>(() => call);
        beat.Release(1000);
        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Call, TimeSpan.FromSeconds(100))));
    }

    [Test]
    public async Task Fault25_A_body_of_a_204_does_not_reach_the_next_call()
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await (
                    connection.Index == 0
                        ? connection.WriteAsync("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n{\"id\": 9}")
                        : connection.RespondAsync("""{"id": 1}""")
                );
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
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n"
            );
            await connection.WriteAsync(bomb);
        });
        using SynapseClient client = server.CreateClient();

        long allocated = await MeasureAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));

        Assert.That((allocated < 64 * Mebibyte, server.Requests), Is.EqualTo((true, 1)), $"{allocated / Mebibyte} MiB were allocated.");
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

    [Test]
    public async Task Fault29_A_flood_of_interim_answers_is_cut_off_and_not_asked_for_again()
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            while (true)
            {
                await connection.WriteAsync("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            }
        });
        using SynapseClient client = server.CreateClient();

        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));

        Assert.That(server.Requests, Is.EqualTo(1));
    }

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

    /// <summary>All that is allocated during a call that must fail, freed or not.</summary>
    private static async Task<long> MeasureAsync<TException>(Func<Task> call)
        where TException : Exception
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<TException>(call);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
