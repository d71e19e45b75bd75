using System.IO.Pipelines;
using System.Net;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

/// <summary>No part of a call goes on in the context from which it is made: a user interface that blocks until it ends would wait for ever.</summary>
internal sealed class CallersContextTests
{
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new();
    private readonly NotingContext _context = new();

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Is_left_alone_while_an_answer_is_awaited(CallableOperation operation)
    {
        using SynapseClient client = new StubTransport((_, _) => _answer.Task).CreateClient();
        Task call = Begin(() => operation.Call(client, null));

        _answer.SetResult(StubTransport.Json(operation.Answer, operation.Status));

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_the_answer_to_a_repetition_is_awaited()
    {
        int requests = 0;
        using SynapseClient client = new StubTransport(
            (_, _) => requests++ == 0 ? Task.FromResult(StubTransport.Json("{}", 503)) : _answer.Task
        ).CreateClient();
        Task call = Begin(() => client.GetPluginAsync(1));

        _answer.SetResult(StubTransport.Json("""{"id": 1}"""));

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_a_body_is_awaited()
    {
        var body = new Pipe();
        using SynapseClient client = new StubTransport(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(body.Reader.AsStream()),
        }).CreateClient();
        Task call = Begin(() => client.GetPluginAsync(1));

        await body.Writer.WriteAsync("""{"id": 1}"""u8.ToArray());
        await body.Writer.CompleteAsync();

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_a_credential_is_awaited(
        [Values("access token", "pair", "agent token", "access token beside an agent's", "provider")] string kind
    )
    {
        var credential = new TaskCompletionSource<string>();
        async Task<(string Token, string Tenant)> PairAsync() => (await credential.Task.ConfigureAwait(false), "tenant");
        using SynapseClient client = new StubTransport(_ => StubTransport.Json("""{"id": 1}""")).CreateClient(options =>
            options.AuthenticationProvider = kind switch
            {
                "access token" => SynapseCredentials.AccessToken(_ => new ValueTask<string>(credential.Task)),
                "pair" => SynapseCredentials.TokenAndTenant(_ => new ValueTask<(string, string)>(PairAsync())),
                "access token beside an agent's" => SynapseCredentials
                    .AccessToken(_ => new ValueTask<string>(credential.Task))
                    .WithAgent(_ => ValueTask.FromResult("a")),
                "agent token" => SynapseCredentials.AccessToken("t").WithAgent(_ => new ValueTask<string>(credential.Task)),
                _ => new StubProvider(async request =>
                {
                    await credential.Task.ConfigureAwait(false);
                    request.Headers.Add("X-Key", "k");
                }),
            }
        );
        Task call = Begin(() => client.GetPluginAsync(1));

        credential.SetResult("secret");

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_credentials_are_put_into_a_request_of_Kiotas()
    {
        var credential = new TaskCompletionSource<string>();
        SynapseCredentials credentials = SynapseCredentials.AccessToken(_ => new ValueTask<string>(credential.Task));
        var request = new Microsoft.Kiota.Abstractions.RequestInformation();
        Task call = Begin(() => credentials.AuthenticateRequestAsync(request));

        credential.SetResult("secret");

        await AssertLeftAloneAsync(call);
        Assert.That(request.Headers["Synapse-Access-Token"], Is.EqualTo(["Token secret"]));
    }

    [Test]
    public async Task Is_left_alone_while_a_page_is_awaited(
        [Values("list", "count", "pages", "entries", "all storages")] string kind, [Values] bool ownToken, [Values(1, 2)] int late)
    {
        using var cancellation = new CancellationTokenSource();
        CancellationToken token = ownToken ? cancellation.Token : default;
        using SynapseClient client = Late(late, (_, number) => StubTransport.Json(number == 1
            ? $$"""{"next": "{{StubTransport.BaseUrl}}/2", "results": [{"id": 1}]}"""
            : """{"next": null, "results": [{"id": 2}]}""")).CreateClient();
        PagedResult<Job> jobs = client.ListAllJobsAsync();

        await AssertLeftAloneAsync(kind switch
        {
            "list" => Begin(() => jobs.ToListAsync(token)),
            "count" => Begin(() => jobs.GetTotalCountAsync(token)),
            "pages" => ReadAsync(jobs.AsPages(token)),
            "entries" => ReadAsync(jobs, token),
            _ => Begin(() => client.ListStoragesAsync(cancellationToken: token)),
        });
    }

    [Test]
    public async Task Is_left_alone_while_a_file_is_read_and_sent([Values] bool fails)
    {
        using SynapseClient client = new StubTransport(async (request, token) =>
        {
            await request.Content!.CopyToAsync(new LateTarget(), token).ConfigureAwait(false);
            return StubTransport.Json("""{"id": 1}""", 201);
        }).CreateClient(options => options.Retry.MaxRetries = 0);
        var file = UploadFile.FromStream(new LateSource(fails ? null : [1, 2, 3]), "p.zip");

        Task call = Begin(() => client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest { Plugin = 1, Version = "1", File = file }));

        await AssertLeftAloneAsync(fails ? FailAsync<SynapseConnectionException>(call) : call);
    }

    [Test]
    public async Task Is_left_alone_while_a_file_of_a_path_is_sent()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[200_000]);
        using SynapseClient client = new StubTransport(async (request, token) =>
        {
            await request.Content!.CopyToAsync(new LateTarget(), token).ConfigureAwait(false);
            return StubTransport.Json("""{"id": 1}""", 201);
        }).CreateClient();

        Task call = Begin(() =>
            client.CreatePluginReleaseAsync(
                new CreatePluginReleaseRequest
                {
                    Plugin = 1,
                    Version = "1",
                    File = UploadFile.FromPath(path),
                }
            )
        );

        await AssertLeftAloneAsync(call);
        Assert.That(
            () => File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose(),
            Throws.Nothing,
            "The file is closed."
        );
        File.Delete(path);
    }

    [Test]
    public async Task Is_left_alone_while_a_file_is_copied([Values] bool lateSource)
    {
        var file = UploadFile.FromStream(lateSource ? new LateSource([1, 2, 3]) : new MemoryStream([1, 2, 3]), "p.zip");
        using MemoryStream target = lateSource ? new MemoryStream() : new LateTarget();

        await AssertLeftAloneAsync(Begin(() => file.CopyToAsync(target, new UploadMeter(file.Length, progress: null, observer: null), default)));

        Assert.That(target.ToArray(), Is.EqualTo([1, 2, 3]));
    }

    [Test]
    public async Task Is_left_alone_while_a_file_becomes_a_data_URI()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[2_000_000]);

        Task<string> call = BeginOf(() => DataUri.FromFileAsync(path, "image/png"));

        await AssertLeftAloneAsync(call);
        Assert.That((await call)[..26], Is.EqualTo("data:image/png;base64,AAAA"));
        File.Delete(path);
    }

    [Test]
    public async Task Is_left_alone_while_a_log_is_followed([Values(1, 2, 3, 4, 5, 6, 7, 8, 9)] int late, [Values] bool asEvents)
    {
        using SynapseClient client = Late(late, (request, number) => request.RequestUri!.AbsolutePath switch
        {
            "/jobs/1/tail_console_logs/" => Stream(asEvents, late == 9),
            "/jobs/1/console_logs/" => StubTransport.Json("""["a", "b"]"""),
            _ => StubTransport.Json($$"""{"id": 1, "status": "{{(number > 6 ? "completed" : "running")}}"}"""),
        }).CreateClient(options => options.UseClockForWaits(new Jobs.ShortWaitsClock()));

        await AssertLeftAloneAsync(ReadAsync(client.TailJobConsoleLogsAsync(1)));
    }

    [Test]
    public async Task Is_left_alone_while_a_job_is_waited_for(
        [Values("completed", "failed")] string status, [Values(1, 2, 3)] int late, [Values] bool withLog, [Values] bool onClock)
    {
        int looks = 0;
        using SynapseClient client = Late(late, (request, _) => request.RequestUri!.AbsolutePath switch
        {
            "/jobs/1/tail_console_logs/" => Stream(asEvents: false, isLate: false),
            "/jobs/1/console_logs/" => StubTransport.Json("""["a", "b"]"""),
            _ => StubTransport.Json($$"""{"id": 1, "status": "{{(++looks > 1 ? status : "running")}}"}"""),
        }).CreateClient(options => options.UseClockForWaits(onClock ? new Jobs.ShortWaitsClock() : TimeProvider.System));
        var wait = new WaitForJobOptions { IncludeLogs = withLog, PollingInterval = TimeSpan.FromMilliseconds(1) };

        Task call = Begin(() => client.WaitForJobAsync(1, new Progress(), wait));

        await AssertLeftAloneAsync(status == "failed" ? FailAsync<JobFailedException>(call) : call);
    }

    [Test]
    public async Task Is_left_alone_while_a_run_is_tried_again([Values(1, 2)] int late)
    {
        using SynapseClient client = Late(late, (_, number) => StubTransport.Json("""{"job_id": 1}""", number == 2 ? 200 : 500))
            .CreateClient(options => options.UseClockForWaits(new Jobs.ShortWaitsClock()));

        await AssertLeftAloneAsync(Begin(() => client.RunPluginWithRetryAsync(1)));
    }

    [Test]
    public async Task Is_left_alone_while_the_wait_before_a_run_goes_by()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using SynapseClient client = Late(0, (_, number) => StubTransport.Json("""{"job_id": 1}""", number == 2 ? 200 : 500))
            .CreateClient(options => options.UseClockForWaits(clock));
        Task call = Begin(() => client.RunPluginWithRetryAsync(1));

        clock.Advance(TimeSpan.FromSeconds(1));

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_one_log_entry_is_stored()
    {
        using SynapseClient client = new StubTransport((_, _) => _answer.Task).CreateClient();
        Task call = Begin(() => client.CreateLogAsync(new LogEntry { Message = "m" }));

        _answer.SetResult(StubTransport.Json("""[{"message": "m"}]""", 201));

        await AssertLeftAloneAsync(call);
    }

    private static async Task FailAsync<T>(Task call)
        where T : Exception => await Assert.CatchAsync<T>(() => call);

    /// <summary>Reads as a user interface does: each entry is asked for in its context.</summary>
    private async Task ReadAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<T> entries = items.GetAsyncEnumerator(cancellationToken);
        while (await BeginOf(() => entries.MoveNextAsync().AsTask()))
        {
        }

        await Begin(() => entries.DisposeAsync().AsTask());
    }

    /// <summary>Answers at once, so that a call stays in its context, but for the one request that is awaited.</summary>
    private static StubTransport Late(int late, Func<HttpRequestMessage, int, HttpResponseMessage> answer)
    {
        int requests = 0;
        return new StubTransport(async (request, _) =>
        {
            int number = Interlocked.Increment(ref requests);
            if (number == late)
            {
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            }

            return answer(request, number);
        });
    }

    private static HttpResponseMessage Stream(bool asEvents, bool isLate)
    {
        byte[] text = asEvents ? "data: a\n\ndata: b\n\n"u8.ToArray() : "a\nb\n"u8.ToArray();
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(isLate ? new LateSource(text) : new MemoryStream(text))
            {
                Headers = { ContentType = new(asEvents ? "text/event-stream" : "text/plain") },
            },
        };
    }

    private Task<T> BeginOf<T>(Func<Task<T>> call) => (Task<T>)Begin(call);

    private Task Begin(Func<Task> call)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            return call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private async Task AssertLeftAloneAsync(Task call)
    {
        await call;
        Assert.That(_context.Posts, Is.Zero);
    }

    private sealed class NotingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }
    }

    private sealed class Progress : IProgress<JobProgress>
    {
        public void Report(JobProgress value)
        {
        }
    }

    /// <summary>A stream whose bytes are never there at once; without any it fails.</summary>
    private sealed class LateSource(byte[]? content) : MemoryStream(content ?? [])
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return content is null ? throw new IOException("broken") : await base.ReadAsync(buffer, cancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await base.DisposeAsync();
        }
    }

    /// <summary>A stream that takes nothing at once.</summary>
    private sealed class LateTarget : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await base.WriteAsync(buffer, cancellationToken);
        }

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await base.WriteAsync(buffer.AsMemory(offset, count), cancellationToken);
        }
    }
}
