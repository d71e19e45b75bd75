using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>
/// Secrets are planted wherever a call takes them, every operation fails in every way, and nothing that is logged, traced, measured
/// or thrown holds one. Alone, as it listens to the whole process.
/// </summary>
[Category(TestLength.Long)]
[NonParallelizable]
internal sealed class SecretSweepInputTests
{
    public const string StorageSecret = "storage-secret-123";

    // What is planted: the tokens of agents and storages by the operations, the others here.
    private static readonly string[] Canaries = ["sweep-", "agent-token-123", StorageSecret];

    private static readonly TestCaseData<Action<SynapseClientOptions>>[] Credentials =
    [
        Case("access token", options => (options.AccessToken, options.AgentToken) = ("sweep-access", "sweep-agent")),
        Case("token and tenant", options => (options.AccessToken, options.Token, options.Tenant, options.AgentToken) =
            (null, "sweep-token", "sweep-tenant", "sweep-agent")),
        Case("functions", options => options.AuthenticationProvider =
            SynapseCredentials.AccessToken(_ => new("sweep-access")).WithAgent(_ => new("sweep-agent"))),
        Case("a provider with its key in a header of its own and in the query", options =>
            options.AuthenticationProvider = new StubProvider(request =>
            {
                request.Headers.Add("X-Api-Key", "sweep-key");
                string separator = request.URI.Query.Length == 0 ? "" : "&";
                request.URI = new UriBuilder(request.URI) { Query = request.URI.Query + separator + "api_key=sweep-query" }.Uri;
            })),
    ];

    [TestCaseSource(nameof(Credentials))]
    public async Task Input33_No_secret_is_shown_by_any_failure(Action<SynapseClientOptions> credentials)
    {
        using var shown = new ShownText();
        foreach (SecretFailure failure in SecretFailure.All)
        {
            await using RawServer server = RawServer.Start(failure.FailAsync);
            using SynapseClient client = server.CreateClient(options =>
            {
                credentials(options);
                shown.Note(options);
                shown.Note(options.AuthenticationProvider ?? (object)"");
                (options.LoggerFactory, options.MaxResponseBytes, options.Retry.MaxRetries) = (shown.Loggers, 64 * 1024, 1);
                options.BaseUrl = failure.Name == "nobody there" ? new Uri("http://127.0.0.1:1") : options.BaseUrl;
                if (failure.Name == "silence")
                {
                    options.Timeout = options.UploadIdleTimeout = TimeSpan.FromMilliseconds(20);
                }
            });
            foreach (CallableOperation operation in CallableOperation.All)
            {
                int before = shown.Lines.Count;
                await FailAsync(() => operation.Call(client, Options()), shown);
                string? secret = shown.Lines.Skip(before).FirstOrDefault(line => Canaries.Any(line.Contains));
                Assert.That(secret, Is.Null, $"{operation} with {failure}");
            }
        }

        Assert.That(shown.Lines, Has.Count.GreaterThan(5 * SecretFailure.All.Count()));
    }

    [Test]
    public void Input33_No_debugger_is_shown_more_than_the_text() => Assert.That(
        ModelTypes.Public.Select(type => type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value).OfType<string>(),
        Is.Not.Empty.And.All.EqualTo("{ToString(),nq}"));

    private static TestCaseData<Action<SynapseClientOptions>> Case(string name, Action<SynapseClientOptions> credentials) =>
        new(credentials) { TestName = "{m}: " + name };

    private static RequestOptions Options() => new RequestOptions().AddHeader("X-Signature", "sweep-header");

    private static async Task FailAsync(Func<Task> call, ShownText shown)
    {
        try
        {
            await call();
            shown.Note("success");
        }
        catch (Exception e)
        {
            for (Exception? cause = e; cause is not null; cause = cause.InnerException)
            {
                IEnumerable<string> data = cause.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}");
                shown.Note($"exception {cause} {cause.Message} {string.Join(' ', data)}");
            }
        }
    }
}
