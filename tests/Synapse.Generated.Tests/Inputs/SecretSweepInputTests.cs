using System.Collections;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Tests.Models;

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
        Case(
            "token and tenant",
            options =>
                (options.AccessToken, options.Token, options.Tenant, options.AgentToken) = (
                    null,
                    "sweep-token",
                    "sweep-tenant",
                    "sweep-agent"
                )
        ),
        Case(
            "functions",
            options =>
                options.AuthenticationProvider = SynapseCredentials
                    .AccessToken(_ => ValueTask.FromResult("sweep-access"))
                    .WithAgent(_ => ValueTask.FromResult("sweep-agent"))
        ),
        Case("a provider", options => options.AuthenticationProvider = new KeyProvider()),
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
                if (failure.Name == "silence")
                {
                    options.Timeout = options.UploadIdleTimeout = TimeSpan.FromMilliseconds(20);
                }
            });
            foreach (CallableOperation operation in CallableOperation.All)
            {
                int before = shown.Lines.Count;
                await FailAsync(() => operation.Call(client, Options()), shown);
                Assert.That(
                    shown.Lines.Skip(before).FirstOrDefault(line => Canaries.Any(line.Contains)),
                    Is.Null,
                    $"{operation} with {failure}"
                );
            }
        }

        Assert.That(shown.Lines, Has.Count.GreaterThan(5 * SecretFailure.All.Count()));
    }

    [TestCaseSource(nameof(Credentials))]
    public async Task Input33_No_secret_is_shown_where_nothing_answers(Action<SynapseClientOptions> credentials)
    {
        using var shown = new ShownText();
        var options = new SynapseClientOptions
        {
            BaseUrl = new Uri("http://127.0.0.1:1"),
            AccessToken = "t",
            LoggerFactory = shown.Loggers,
            Retry = { MaxRetries = 0 },
        };
        credentials(options);
        using var client = new SynapseClient(options);
        foreach (CallableOperation operation in CallableOperation.All)
        {
            await FailAsync(() => operation.Call(client, Options()), shown);
        }

        Assert.That(shown.Lines.Where(line => Canaries.Any(line.Contains)), Is.Empty);
    }

    [Test]
    public void Input33_No_debugger_is_shown_more_than_the_text() => Assert.That(
        ModelTypes.Public.Select(type => type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value).OfType<string>(),
        Is.Not.Empty.And.All.EqualTo("{ToString(),nq}"));

    private static TestCaseData<Action<SynapseClientOptions>> Case(string name, Action<SynapseClientOptions> credentials) =>
        new(credentials) { TestName = "{m}: " + name };

    private static RequestOptions Options() => new RequestOptions().AddHeader("X-Signature", "sweep-header");

    /// <summary>Makes a call and notes all that its exception says, down to its last cause.</summary>
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
                shown.Note(
                    $"exception {cause} {cause.Message} "
                        + string.Join(' ', cause.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"))
                );
            }
        }
    }

    /// <summary>A provider of another kind, with its key in a header of its own and in the query.</summary>
    private sealed class KeyProvider : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default
        )
        {
            request.Headers.Add("X-Api-Key", "sweep-key");
            request.URI = new UriBuilder(request.URI)
            {
                Query = request.URI.Query + (request.URI.Query.Length == 0 ? "" : "&") + "api_key=sweep-query",
            }.Uri;
            return Task.CompletedTask;
        }
    }
}
