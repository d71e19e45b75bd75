namespace Synapse.Generated.Tests.Faults;

internal sealed class BrokenHttpFaultTests
{
    private static IEnumerable<TestCaseData<string>> Answers =>
    [
        new("this is no status line\r\n\r\n") { TestName = "{m}: a broken status line" },
        new($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 70 * 1024)}\r\n\r\n{{}}") { TestName = "{m}: a header of 70 KB" },
        new("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n{}\r\n") { TestName = "{m}: a chunk without a length" },
    ];

    [TestCaseSource(nameof(Answers))]
    public async Task Fault29_Is_asked_for_once_and_told_as_such(string answer)
    {
        await using RawServer server = RawServer.Start(answer);
        var options = new SynapseClientOptions { BaseUrl = server.BaseAddress, AccessToken = "t" };
        options.Retry.BaseDelay = TimeSpan.Zero;
        using var client = new SynapseClient(options);

        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));

        Assert.That(server.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task Fault17_A_body_that_ends_before_its_length_is_asked_for_again_and_never_returned_in_part()
    {
        await using RawServer server = RawServer.Start(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\": 1}"
        );
        var options = new SynapseClientOptions { BaseUrl = server.BaseAddress, AccessToken = "t" };
        options.Retry.BaseDelay = TimeSpan.Zero;
        using var client = new SynapseClient(options);

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.GetPluginAsync(1));

        Assert.That((failure.OutcomeUnknown, server.Requests), Is.EqualTo((true, 4)));
    }
}
