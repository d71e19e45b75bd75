namespace Synapse.Generated.Tests.Faults;

/// <summary>Connections that break around a request, on real sockets: what is safe is sent again, what is not is told as unknown.</summary>
internal sealed class ResetFaultTests
{
    [Test]
    public async Task Fault08_After_a_reset_a_read_is_sent_again_and_the_outcome_of_a_run_is_unknown([Values] bool isRun)
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            if (connection.Index == 0)
            {
                connection.Reset();
                return;
            }

            await connection.RespondAsync("""{"id": 1}""");
        });
        using SynapseClient client = server.CreateClient();

        if (isRun)
        {
            var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new()));
            Assert.That((failure.OutcomeUnknown, failure.Operation, server.Requests), Is.EqualTo((true, "run_plugin", 1)));
        }
        else
        {
            Assert.That(((await client.GetPluginAsync(1)).Id, server.Requests), Is.EqualTo((1, 2)));
        }
    }

    [Test]
    public async Task Fault09_A_pooled_connection_that_closes_under_a_post_without_a_body_makes_the_transport_send_nothing_again(
        [Values] bool reset)
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.RespondAsync("""{"status": "connected"}""");
            await connection.ReadRequestAsync();
            if (reset)
            {
                connection.Reset();
            }
        });
        using SynapseClient client = server.CreateClient();
        var once = new RequestOptions { Retry = RetryBehavior.Never };
        await client.HealthCheckAgentAsync("agent-1", once);

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.HealthCheckAgentAsync("agent-1", once));

        Assert.That((failure.OutcomeUnknown, server.Requests, server.Connections), Is.EqualTo((true, 2, 1)));
    }

    [Test]
    public async Task Fault18_A_page_without_a_length_that_ends_early_is_an_error()
    {
        await using RawServer server = RawServer.Start(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"count\": 2, \"results\": [{\"id\": 1}");
        using SynapseClient client = server.CreateClient();

        await Assert.CatchAsync<SynapseApiException>(() => client.ListJobsAsync());
    }

    [Test]
    public async Task Fault17_A_chunked_body_that_breaks_off_is_asked_for_again()
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"id\": 1}\r\n");
            await connection.WriteAsync(connection.Index > 0 ? "0\r\n\r\n" : "");
        });
        using SynapseClient client = server.CreateClient();

        Assert.That(((await client.GetPluginAsync(1)).Id, server.Requests), Is.EqualTo((1, 2)));
    }
}
