using System.Runtime.InteropServices;
using PactNet.Exceptions;
using PactNet.Interop;

namespace PactNet;

internal sealed class PactBuilder(ushort pact, PactConfig config) : IPactBuilderV4
{
    private const string Host = "127.0.0.1";

    private static readonly TimeSpan MatchingTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MatchingInterval = TimeSpan.FromMilliseconds(5);

    public IRequestBuilderV4 UponReceiving(string description) =>
        new RequestBuilder(PactCore.NewInteraction(pact, description), config.DefaultJsonSettings);

    public async Task VerifyAsync(Func<IConsumerContext, Task> interact)
    {
        int server = PactCore.CreateMockServer(pact, Host, 0, "http", null);
        if (server <= 0)
        {
            throw new PactFailureException($"The mock server could not be started (code {server}).");
        }

        try
        {
            await interact(new ConsumerContext(new Uri($"http://{Host}:{server}")));
            await RequireMatchedAsync(server);
            if (PactCore.WriteFile(pact, config.PactDir, overwrite: false) is var result and not 0)
            {
                throw new PactFailureException($"The pact file could not be written to {config.PactDir} (code {result}).");
            }
        }
        finally
        {
            _ = PactCore.CleanupMockServer(server);
            _ = PactCore.FreePact(pact);
        }
    }

    /// <summary>An answer can reach the consumer just before the mock server has noted the match.</summary>
    private async Task RequireMatchedAsync(int server)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!PactCore.MockServerMatched(server))
        {
            if (TimeProvider.System.GetElapsedTime(start) > MatchingTime)
            {
                string mismatches = Marshal.PtrToStringUTF8(PactCore.MockServerMismatches(server)) ?? "";
                config.WriteLine($"Verification mismatches:\n\n{mismatches}");
                throw new PactFailureException($"Pact verification failed: {mismatches}");
            }

            await Task.Delay(MatchingInterval, TimeProvider.System);
        }
    }

    private sealed record ConsumerContext(Uri MockServerUri) : IConsumerContext;
}
