using System.Runtime.InteropServices;
using PactNet.Exceptions;
using PactNet.Interop;

namespace PactNet;

internal sealed class PactBuilder(PactHandle pact, PactConfig config) : IPactBuilderV4
{
    private const string Host = "127.0.0.1";

    private static readonly TimeSpan MatchingTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MatchingInterval = TimeSpan.FromMilliseconds(5);

    public IRequestBuilderV4 UponReceiving(string description) =>
        new RequestBuilder(PactCore.NewInteraction(pact.Value, description), config.DefaultJsonSettings);

    public async Task VerifyAsync(Func<IConsumerContext, Task> interact)
    {
        int server = PactCore.CreateMockServer(pact.Value, Host, 0, "http", null);
        if (server <= 0)
        {
            throw new PactFailureException($"The mock server could not be started (code {server}).");
        }

        try
        {
            await InteractAsync(server, interact);
            await RequireMatchedAsync(server);
            if (PactCore.WriteFile(pact.Value, config.PactDir, overwrite: false) is var result and not 0)
            {
                throw new PactFailureException($"The pact file could not be written to {config.PactDir} (code {result}).");
            }
        }
        finally
        {
            _ = PactCore.CleanupMockServer(server);
        }
    }

    /// <summary>A consumer mostly fails because its request was not the expected one, and that is what its developer has to know.</summary>
    private async Task InteractAsync(int server, Func<IConsumerContext, Task> interact)
    {
        try
        {
            await interact(new ConsumerContext(new Uri($"http://{Host}:{server}")));
        }
        catch (Exception exception) when (HasOtherRequests(server))
        {
            throw Failure(server, exception);
        }
    }

    /// <summary>
    /// Waits until the mock server has noted the match: the response can reach the consumer just before.
    /// </summary>
    private async Task RequireMatchedAsync(int server)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!PactCore.MockServerMatched(server))
        {
            if (TimeProvider.System.GetElapsedTime(start) > MatchingTime)
            {
                throw Failure(server, cause: null);
            }

            // The core tells nobody when it has noted a match.
            await Task.Delay(MatchingInterval, TimeProvider.System);
        }
    }

    private static string Mismatches(int server) => Borrowed(PactCore.MockServerMismatches(server)) is { Length: > 0 } found ? found : "[]";

    // Requests that are only missing follow from the failure, and are not its cause.
    private static bool HasOtherRequests(int server) => MismatchReport.HasOtherRequests(Mismatches(server));

    private PactFailureException Failure(int server, Exception? cause)
    {
        string report = MismatchReport.Write(Mismatches(server));
        config.WriteLine($"{report}\n\nThe log of the mock server:\n{Borrowed(PactCore.MockServerLogs(server))}");
        return new PactFailureException($"The consumer did not send what the pact says.\n{report}", cause);
    }

    private static string Borrowed(IntPtr text) => Marshal.PtrToStringUTF8(text) ?? "";

    private sealed record ConsumerContext(Uri MockServerUri) : IConsumerContext;
}
