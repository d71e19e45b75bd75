using System.Runtime.InteropServices;

namespace Synapse.Generated.Tests.Client;

/// <summary>A body as it arrives: whole or not at all, and no more of it than is taken.</summary>
internal sealed class ReceivedContentTests
{
    [Test]
    public async Task Takes_no_memory_for_what_may_still_come()
    {
        using HttpResponseMessage response = await ReceiveAsync(InParts(Bytes(20_000)));

        MemoryMarshal.TryGetArray(BodyOf(response), out ArraySegment<byte> memory);
        Assert.That(memory.Array, Has.Length.LessThanOrEqualTo(128 * 1024));
    }

    [Test]
    public async Task The_headers_stay_and_what_brought_the_body_is_closed()
    {
        var arriving = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new("application/json") } };
        using HttpResponseMessage response = await ReceiveAsync(arriving);

        Assert.That(ReceivedContent.HeadersOf(response).ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(async () => await arriving.ReadAsByteArrayAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Nothing_is_read_of_a_body_that_was_given_back()
    {
        HttpResponseMessage response = await ReceiveAsync(new ByteArrayContent(Bytes(100)));
        HttpContent content = response.Content;

        response.Dispose();
        response.Dispose();

        Assert.That(((ReceivedContent)content).Body.Length, Is.Zero);
    }

    [Test]
    public async Task A_part_that_is_here_already_is_not_timed_anew([Values] bool isHere)
    {
        using AttemptLimit limit = Limit();
        using HttpResponseMessage response = await ReceiveAsync(isHere ? new ByteArrayContent(Bytes(10)) : InParts(Bytes(10)), limit);

        Assert.That(limit.Kind, Is.EqualTo(isHere ? SynapseDeadline.Attempt : SynapseDeadline.Idle));
    }

    private static async Task<HttpResponseMessage> ReceiveAsync(HttpContent content, AttemptLimit? limit = null)
    {
        var response = new HttpResponseMessage { Content = content };
        using AttemptLimit own = Limit();
        await ReceivedContent.ReceiveAsync(response, 32 * 1024 * 1024, limit ?? own);
        return response;
    }

    private static AttemptLimit Limit()
    {
        var limits = CallLimits.Of(WireRequests.Create(), new SynapseClientOptions { IdleTimeout = TimeSpan.FromSeconds(5) });
        return new AttemptLimit(new CallDeadline(limits, new FakeTimeProvider()), default);
    }

    private static StreamContent InParts(byte[] bytes) => new(CodeStream.InParts(bytes, 30_011));

    private static ReadOnlyMemory<byte> BodyOf(HttpResponseMessage response) => ((ReceivedContent)response.Content).Body;

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))];
}
