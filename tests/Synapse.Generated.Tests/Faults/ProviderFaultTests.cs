namespace Synapse.Generated.Tests.Faults;

/// <summary>Authentication providers are the caller's code: they may hang, and their failures are their own.</summary>
internal sealed class ProviderFaultTests : ScriptedFixture
{
    private static readonly TaskCompletionSource<string> Never = new();

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task Fault33_A_provider_that_ignores_its_token_does_not_outlive_the_deadline_or_the_caller(
        [Values("waits", "blocks", "waits in Kiota")] string kind, [Values] bool isCancelled)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var end = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        UseOptions(options =>
        {
            options.TimeProvider = _clock;
            options.AuthenticationProvider = kind switch
            {
                "waits" => SynapseCredentials.AccessToken(_ => new ValueTask<string>(Ask(Never.Task))),
                "blocks" => SynapseCredentials.AccessToken(_ =>
                {
                    Ask(Never.Task);
                    end.Wait(CancellationToken.None);
                    return ValueTask.FromResult("t");
                }),
                _ => new StubProvider(_ => Ask<Task>(Never.Task)),
            };
        });
        Task call = Client.RunPluginAsync(1, new(), cancellationToken: cancellation.Token);
        await asked.Task;

        await Failure.EndsAsync(call, isCancelled, cancellation, _clock);

        end.Set();
        Assert.That(Server.Requests, Is.Empty);

        T Ask<T>(T task)
        {
            asked.TrySetResult();
            return task;
        }
    }

    [Test]
    public async Task A_failure_of_a_provider_is_no_failure_of_the_connection([Values] bool isKiota)
    {
        var own = new HttpRequestException(HttpRequestError.ConnectionError, "the provider's own server");
        int asked = 0;
        UseOptions(options => options.AuthenticationProvider = isKiota
            ? new StubProvider(_ => FailAsync())
            : SynapseCredentials.AccessToken(async _ =>
            {
                await FailAsync();
                return "";
            }));

        var failure = await Failure.OfAsync<HttpRequestException>(() => Client.GetPluginAsync(1));

        Assert.That((failure, asked, Server.Requests.Count), Is.EqualTo((own, 1, 0)));

        Task FailAsync()
        {
            asked++;
            return Task.FromException(own);
        }
    }
}
