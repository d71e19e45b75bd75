using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Client;

/// <summary>A body as it arrives: whole or not at all, and no more of it than is taken.</summary>
internal sealed class ReceivedContentTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(4095)]
    [TestCase(4096)]
    [TestCase(4097)]
    [TestCase(16384)]
    [TestCase(100_000)]
    [TestCase(1_048_577)]
    public async Task Arrives_exactly(int length)
    {
        byte[] body = Bytes(length);
        using HttpResponseMessage known = await ReceiveAsync(new ByteArrayContent(body), 2_000_000);
        using HttpResponseMessage unknown = await ReceiveAsync(new StreamContent(new TrickleStream(body)), 2_000_000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(BodyOf(known).Span.SequenceEqual(body), Is.True);
            Assert.That(BodyOf(unknown).Span.SequenceEqual(body), Is.True);
            Assert.That(unknown.Content.Headers.ContentLength, Is.EqualTo(length));
            Assert.That(await unknown.Content.ReadAsByteArrayAsync(), Is.EqualTo(body), "It is content as any other.");
        }
    }

    [Test]
    public async Task Takes_no_memory_for_what_may_still_come()
    {
        using HttpResponseMessage response = await ReceiveAsync(new StreamContent(new TrickleStream(Bytes(20_000))), 32 * 1024 * 1024);

        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(BodyOf(response), out ArraySegment<byte> memory);
        Assert.That(memory.Array, Has.Length.LessThanOrEqualTo(128 * 1024));
    }

    [Test]
    public async Task The_headers_stay_and_what_brought_the_body_is_closed()
    {
        var arriving = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new("application/json") } };
        using HttpResponseMessage response = await ReceiveAsync(arriving, 1024);

        Assert.That(ReceivedContent.HeadersOf(response).ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(async () => await arriving.ReadAsByteArrayAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Nothing_is_read_of_a_body_that_was_given_back()
    {
        HttpResponseMessage response = await ReceiveAsync(new ByteArrayContent(Bytes(100)), 1024);
        HttpContent content = response.Content;

        response.Dispose();
        response.Dispose();

        Assert.That(((ReceivedContent)content).Body.Length, Is.Zero);
    }

    [Test]
    public async Task A_part_that_is_here_already_is_not_timed_anew([Values] bool isHere)
    {
        var time = new FakeTimeProvider();
        AttemptLimit limit = Limit(time);
        using var response = new HttpResponseMessage
        {
            Content = isHere ? new ByteArrayContent(Bytes(10)) : new StreamContent(new TrickleStream(Bytes(10))),
        };

        await ReceivedContent.ReceiveAsync(response, 1024, limit);

        Assert.That(limit.Kind, Is.EqualTo(isHere ? SynapseDeadline.Attempt : SynapseDeadline.Idle));
        limit.Dispose();
    }

    private static async Task<HttpResponseMessage> ReceiveAsync(
        HttpContent content,
        int maxBytes,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var response = new HttpResponseMessage(status) { Content = content };
        using AttemptLimit limit = Limit(new FakeTimeProvider());
        await ReceivedContent.ReceiveAsync(response, maxBytes, limit);
        return response;
    }

    private static AttemptLimit Limit(TimeProvider time)
    {
        var request = new WireRequest(
            new OperationDescription("get_plugin", HttpMethod.Get, "/", 200, RetryMark.Safe, IsSensitive: false, IsStream: false),
            null
        );
        var limits = CallLimits.Of(request, new SynapseClientOptions { IdleTimeout = TimeSpan.FromSeconds(5) });
        return new AttemptLimit(new CallDeadline(limits, time), default);
    }

    private static ReadOnlyMemory<byte> BodyOf(HttpResponseMessage response) => ((ReceivedContent)response.Content).Body;

    private static byte[] Bytes(int length) =>
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, (length / 4) + 1).Select(i => $"{i % 10_000:0000}")))[..length];

    /// <summary>Gives its bytes in parts that are never there at once.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 30_011)], cancellationToken);
        }
    }
}
