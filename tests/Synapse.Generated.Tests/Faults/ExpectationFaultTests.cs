namespace Synapse.Generated.Tests.Faults;

/// <summary>Servers and proxies that do not know <c>Expect: 100-continue</c>.</summary>
internal sealed class ExpectationFaultTests
{
    private readonly List<bool> _expected = [];

    [TestCase(true, true)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    public async Task Fault12_An_expectation_that_fails_is_left_out_from_then_on_and_none_is_sent_if_the_caller_wants_none(
        bool canSeek, bool expects)
    {
        await using RawServer server = RawServer.Start(RefuseExpectationsAsync);
        using SynapseClient client = server.CreateClient(options => options.ExpectContinue = expects);

        for (int i = 0; i < 2; i++)
        {
            using Stream file = canSeek ? new MemoryStream(new byte[1000]) : new GeneratedStream(1000);
            Assert.That((await client.CreatePluginReleaseAsync(Uploads.Release(file))).Id, Is.EqualTo(1));
        }

        Assert.That(_expected, Is.EqualTo(expects ? [true, false, false] : (bool[])[false, false]));
    }

    private async Task RefuseExpectationsAsync(RawConnection connection)
    {
        while (await connection.ReadHeadAsync() is { } head)
        {
            _expected.Add(head.Contains("Expect:", StringComparison.Ordinal));
            if (_expected[^1])
            {
                await connection.RespondAsync("{}", 417);
                return;
            }

            // What is left of the body is read as well: a connection that is closed before would take the response with it.
            await connection.ReadAsync(1000);
            await connection.WriteAsync("HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: 9\r\n\r\n{\"id\": 1}");
            await connection.BeSilentAsync();
        }
    }
}
