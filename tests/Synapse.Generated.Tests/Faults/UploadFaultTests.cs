namespace Synapse.Generated.Tests.Faults;

/// <summary>Uploads that break in their middle, or that a server does not want.</summary>
internal sealed class UploadFaultTests
{
    private const int Size = 8 * 1024 * 1024;

    [Test]
    public async Task Fault10_A_file_that_was_reset_in_its_middle_is_not_sent_again_of_itself()
    {
        await using RawServer server = RawServer.Start(ResetFirstAsync);
        using SynapseClient client = server.CreateClient();

        var failure = await Failure.OfAsync<SynapseConnectionException>(
            () => UploadAsync(client, new MemoryStream(new byte[Size]), RetryBehavior.ByContract));

        Assert.That((failure.OutcomeUnknown, server.Requests), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Fault10_A_file_that_may_be_sent_again_is_sent_from_its_start()
    {
        await using RawServer server = RawServer.Start(ResetFirstAsync);
        using SynapseClient client = server.CreateClient();

        // The second request tells its whole length and is read by it: less of the file would leave the server waiting.
        PluginRelease release = await UploadAsync(client, new MemoryStream(new byte[Size]), RetryBehavior.Always);

        Assert.That((release.Id, server.Requests), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Fault11_A_stream_that_was_reset_in_its_middle_fails_by_that_and_is_not_sent_again()
    {
        await using RawServer server = RawServer.Start(ResetFirstAsync);
        using SynapseClient client = server.CreateClient();

        var failure = await Failure.OfAsync<SynapseConnectionException>(
            () => UploadAsync(client, new GeneratedStream(Size), RetryBehavior.Always));

        Assert.That(failure.InnerException, Is.InstanceOf<HttpRequestException>());
        Assert.That(server.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task Fault12_A_server_that_refuses_a_file_by_its_headers_and_closes_is_heard([Values] bool canSeek)
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.WriteAsync(
                "HTTP/1.1 413 Too Large\r\nContent-Type: application/json\r\nContent-Length: 23\r\nConnection: close\r\n\r\n"
                    + """{"detail": "too large"}"""
            );
            await connection.CloseForWritingAsync();
        });
        using SynapseClient client = server.CreateClient();
        using Stream file = canSeek ? new MemoryStream(new byte[Size]) : new GeneratedStream(Size);

        var failure = await Failure.OfAsync<SynapseApiException>(() => UploadAsync(client, file, RetryBehavior.ByContract));

        Assert.That((failure.ResponseStatusCode, failure.Detail), Is.EqualTo((413, "too large")));
    }

    private static Task<PluginRelease> UploadAsync(SynapseClient client, Stream file, RetryBehavior retry) =>
        client.CreatePluginReleaseAsync(
            Uploads.Release(file),
            options: new RequestOptions { Retry = retry }
        );

    /// <summary>The first request is reset in the middle of its file; the others are read whole and answered.</summary>
    private static async Task ResetFirstAsync(RawConnection connection)
    {
        if (connection.Index > 0)
        {
            await connection.ReadRequestAsync();
            await connection.RespondAsync("""{"id": 1}""", 201);
            return;
        }

        await connection.ReadHeadAsync();
        await connection.WriteAsync(RawConnection.Continue);
        await connection.ReadAsync(Size / 2);
        connection.Reset();
    }
}
