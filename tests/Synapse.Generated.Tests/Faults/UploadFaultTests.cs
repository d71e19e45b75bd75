namespace Synapse.Generated.Tests.Faults;

internal sealed class UploadFaultTests
{
    private const int Size = 8 * 1024 * 1024;

    [TestCase(true, RetryBehavior.ByContract, TestName = "Fault10_{m}: a file, of itself")]
    [TestCase(false, RetryBehavior.Always, TestName = "Fault11_{m}: a stream that cannot be read again")]
    public async Task What_was_reset_in_its_middle_fails_by_that_and_is_not_sent_again(bool canSeek, RetryBehavior retry)
    {
        await using RawServer server = RawServer.Start(ResetFirstAsync);
        using SynapseClient client = server.CreateClient();
        using Stream file = canSeek ? new MemoryStream(new byte[Size]) : new GeneratedStream(Size);

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => UploadAsync(client, file, retry));

        Assert.That(failure.InnerException, Is.InstanceOf<HttpRequestException>());
        Assert.That((failure.OutcomeUnknown, server.Requests), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Fault10_A_file_that_may_be_sent_again_is_sent_from_where_it_stood()
    {
        await using RawServer server = RawServer.Start(ResetFirstAsync);
        using SynapseClient client = server.CreateClient();
        using var file = new MemoryStream(new byte[Size]) { Position = 1 };

        // The second request tells its length and is read by it: another part of the file would be too long or leave the server waiting.
        PluginRelease release = await UploadAsync(client, file, RetryBehavior.Always);

        Assert.That((release.Id, server.Requests), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Fault12_A_server_that_refuses_a_file_by_its_headers_and_closes_is_heard([Values] bool canSeek)
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.RespondAsync("""{"detail": "too large"}""", 413);
            await connection.CloseForWritingAsync();
        });
        using SynapseClient client = server.CreateClient();
        using Stream file = canSeek ? new MemoryStream(new byte[Size]) : new GeneratedStream(Size);

        var failure = await Failure.OfAsync<SynapseApiException>(() => UploadAsync(client, file, RetryBehavior.ByContract));

        Assert.That((failure.ResponseStatusCode, failure.Detail), Is.EqualTo((413, "too large")));
    }

    private static Task<PluginRelease> UploadAsync(SynapseClient client, Stream file, RetryBehavior retry) =>
        client.CreatePluginReleaseAsync(Uploads.Release(file), options: new() { Retry = retry });

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
