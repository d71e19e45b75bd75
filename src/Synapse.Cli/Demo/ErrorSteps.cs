using System.Net;
using System.Net.Sockets;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>What each kind of failure looks like.</summary>
internal static class ErrorSteps
{
    private const string Group = "Errors";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "400: rejected fields",
            "client.CreatePluginAsync(new() { Name = \"\" })",
            async demo =>
            {
                SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(() =>
                    demo.Client.CreatePluginAsync(new CreatePluginRequest { Name = "" }, cancellationToken: demo.CancellationToken)
                );
                Expect.That(failure.Errors.ContainsKey("name"), "the error should name the field");
                return Show(failure);
            }
        ),
        new(
            Group,
            "401: wrong credentials",
            "new SynapseClient(url, wrongCredentials).GetPluginAsync(123)",
            async demo =>
            {
                using var stranger = new SynapseClient(demo.Emulator.BaseAddress, SynapseCredentials.AccessToken("wrong-token"));
                SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(() =>
                    stranger.GetPluginAsync(123, cancellationToken: demo.CancellationToken)
                );
                Expect.That(failure.IsUnauthorized, "the failure should be 401");
                Expect.That(!failure.ToString().Contains("wrong-token", StringComparison.Ordinal), "an error must not show a credential");
                return Show(failure);
            }
        ),
        new(
            Group,
            "404: no such plugin",
            "client.GetPluginAsync(999)",
            async demo =>
            {
                SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(() =>
                    demo.Client.GetPluginAsync(999, cancellationToken: demo.CancellationToken)
                );
                Expect.That(failure.IsNotFound, "the failure should be 404");
                return Show(failure);
            }
        ),
        new(
            Group,
            "400: exists already",
            "client.CreatePluginAsync(new() { Name = \"My Custom Plugin\" })",
            async demo =>
            {
                SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(() =>
                    demo.Client.CreatePluginAsync(
                        new CreatePluginRequest { Name = "My Custom Plugin" },
                        cancellationToken: demo.CancellationToken
                    )
                );
                Expect.That(failure.Errors.ContainsKey("name"), "the error should name the field");
                return Show(failure);
            }
        ),
        new(
            Group,
            "No server",
            "new SynapseClient(deadUrl, credentials).GetPluginAsync(123, neverRetry)",
            async demo =>
            {
                // Bound but not listening: the port is nobody else's, and it refuses.
                using var dead = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                dead.Bind(new IPEndPoint(IPAddress.Loopback, 0));
                var url = new Uri($"http://{dead.LocalEndPoint}/");
                using var lost = new SynapseClient(url, SynapseCredentials.AccessToken(demo.Emulator.Credentials.AccessToken));
                SynapseConnectionException failure = await Expect.FailsAsync<SynapseConnectionException>(() =>
                    lost.GetPluginAsync(123, new RequestOptions { Retry = RetryBehavior.Never }, demo.CancellationToken)
                );
                Expect.Equal("the status", 0, failure.ResponseStatusCode);
                Expect.Equal("whether the outcome is unknown", false, failure.OutcomeUnknown);
                return Show(failure);
            }
        ),
    ];

    private static StepResult Show(SynapseApiException failure) =>
        new(new StepLine($"{failure.GetType().Name}: {failure.Message}", "error"));
}
