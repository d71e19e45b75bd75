namespace Synapse.Generated.Tests.Faults;

/// <summary>Schedules of faults by chance, from seeds that every failure names.</summary>
internal sealed class RandomFaultTests
{
    private const int Schedules = 10_000;
    private static readonly RandomFault[] Kinds = Enum.GetValues<RandomFault>();

    [TestCase(20260719)]
    public async Task Fault06_A_run_is_executed_at_most_once_whatever_fails(int seed)
    {
        var clock = new SkippingClock(TimeSpan.FromMinutes(1));
        var random = new Random(seed);
        int executions = 0;
        var faults = new List<RandomFault>();
        using SynapseClient client = new StubTransport(async (request, token) =>
        {
            RandomFault fault = Kinds[random.Next(Kinds.Length)];
            faults.Add(fault);
            executions += fault is RandomFault.Refused or RandomFault.UnknownHost ? 0 : 1;
            if (fault == RandomFault.Silence)
            {
                clock.Advance(TimeSpan.FromHours(2));
                token.ThrowIfCancellationRequested();
            }

            return AnswerTo(fault, """{"job_id": 1}""");
        }).CreateClient(options =>
        {
            options.TimeProvider = clock;
            options.Timeout = TimeSpan.FromHours(1);
            options.Retry.MaxRetries = 10;
        });

        int repeated = 0;
        for (int schedule = 0; schedule < Schedules; schedule++)
        {
            (executions, int requests) = (0, faults.Count);
            bool succeeded = await SucceedsAsync(() => client.RunPluginAsync(1, new()));
            repeated += faults.Count - requests > 1 ? 1 : 0;

            string which = $"seed {seed}, schedule {schedule}: {string.Join(", ", faults.Skip(requests))}";
            Assert.That(executions, Is.LessThanOrEqualTo(1), which);
            Assert.That(!succeeded || executions == 1, Is.True, $"A success without an execution: {which}");
        }

        Assert.That(repeated, Is.GreaterThan(100), "The schedules must make the client repeat what never left.");
    }

    [TestCase(719)]
    public async Task Fault06_A_run_is_on_the_wire_at_most_once_whatever_fails(int seed)
    {
        var counts = new Dictionary<string, int>();
        await using RawServer server = RawServer.Start(connection => FailAsync(connection, new Random(seed + connection.Index), counts));
        using SynapseClient client = server.CreateClient(options => options.Retry.MaxRetries = 10);

        for (int call = 0; call < 500; call++)
        {
            await SucceedsAsync(() => client.RunPluginAsync(1, new(), new RequestOptions().AddHeader("X-Call", $"{call}")));
        }

        Assert.That(counts, Has.Count.GreaterThan(300));
        Assert.That(counts.Where(count => count.Value > 1), Is.Empty, $"seed {seed}");
    }

    [Test]
    public async Task Fault38_With_one_failure_in_ten_999_of_1000_reads_succeed([Values(1, 2, 3)] int seed)
    {
        RandomFault[] passing =
        [
            RandomFault.Refused, RandomFault.Reset, RandomFault.Cut, RandomFault.BadGateway, RandomFault.Unavailable,
            RandomFault.GatewayTimeout,
        ];
        var random = new Random(seed);
        using SynapseClient client = new StubTransport(_ =>
            AnswerTo(random.Next(10) == 0 ? passing[random.Next(passing.Length)] : RandomFault.None, """{"id": 1}"""))
            .CreateClient(options => options.UseClockForWaits(new SkippingClock()));

        int succeeded = 0;
        for (int call = 0; call < 10_000; call++)
        {
            succeeded += await SucceedsAsync(() => client.GetPluginAsync(1)) ? 1 : 0;
        }

        Assert.That(succeeded, Is.GreaterThanOrEqualTo(9_990), $"seed {seed}");
    }

    public static HttpResponseMessage AnswerTo(RandomFault fault, string json) => fault switch
    {
        RandomFault.None => StubTransport.Json(json),
        RandomFault.Refused => throw new ConnectException(HttpRequestError.ConnectionError, "refused", mayPass: true, new IOException()),
        RandomFault.UnknownHost => throw new ConnectException(
            HttpRequestError.NameResolutionError, "unknown", mayPass: false, new IOException()),
        RandomFault.Reset => throw new HttpRequestException(HttpRequestError.Unknown, "reset", new IOException("reset")),
        RandomFault.Cut => StubTransport.Cut(json),
        RandomFault.Html => StubTransport.Json("<html></html>"),
        RandomFault.UnavailableForAWhile => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
        {
            Headers = { { "Retry-After", "30" } },
        },
        RandomFault.BadGateway => StubTransport.Json("{}", 502),
        RandomFault.Unavailable => StubTransport.Json("{}", 503),
        RandomFault.GatewayTimeout => StubTransport.Json("{}", 504),
        RandomFault.RequestTimeout => StubTransport.Json("{}", 408),
        RandomFault.TooManyRequests => StubTransport.Json("{}", 429),
        _ => StubTransport.Json("{}", 500),
    };

    private static async Task<bool> SucceedsAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (SynapseApiException)
        {
            return false;
        }
    }

    /// <summary>Serves a connection until chance breaks it, and counts how often each call arrives.</summary>
    private static async Task FailAsync(RawConnection connection, Random random, Dictionary<string, int> counts)
    {
        while (await connection.ReadRequestAsync() is { } head)
        {
            string call = head.Split("X-Call: ")[1].Split('\r')[0];
            counts[call] = counts.GetValueOrDefault(call) + 1;
            switch (random.Next(6))
            {
                case 0:
                    connection.Reset();
                    return;
                case 1: return;
                case 2:
                    await connection.RespondAsync("{}", 503);
                    break;
                case 3:
                    await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                    return;
                case 4:
                    // The client finds the connection that it kept closed: the next call's request may go into nothing.
                    await connection.RespondAsync("""{"job_id": 1}""");
                    return;
                default:
                    await connection.RespondAsync("""{"job_id": 1}""");
                    break;
            }
        }
    }
}
