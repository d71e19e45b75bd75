using NUnit.Framework;
using Synapse.Parity.Clients;
using Synapse.Parity.Matrix;
using Synapse.Parity.Pacts;
using Synapse.Parity.Vectors;

namespace Synapse.Parity;

/// <summary>The clients that need nothing but .NET and Node, really generated and run.</summary>
internal sealed class ClientTests
{
    private static IEnumerable<ClientManifest> Clients => ClientManifest.ReadAll().Where(client => client.RunsInTests);

    [TestCaseSource(nameof(Clients))]
    public async Task A_client_does_what_the_vectors_and_the_pacts_say(ClientManifest client)
    {
        await ClientBuild.RunAsync(client, CancellationToken.None);
        await using ParityCases cases = await ParityCases.StartAsync(VectorFolder.ReadAll(), PactCase.ReadAll());
        IReadOnlyList<Outcome> outcomes = await new ClientRun(client, ExpectedFailures.Read(client.Name)).RunAsync(
            cases.For(client),
            null,
            CancellationToken.None
        );

        Assert.That(outcomes.Where(outcome => outcome.Result == OutcomeResult.Fail), Is.Empty);
    }

    [Test]
    public async Task A_client_whose_adapter_ends_did_not_run()
    {
        const string adapter = """
            const fs = require('fs');
            fs.readSync(0, Buffer.alloc(65536));
            fs.closeSync(0);
            fs.writeSync(1, '{"error":{"status":null,"body":null,"message":"the last"}}\n');
            """;
        ClientManifest client = Clients.First() with
        {
            Output = TestContext.CurrentContext.WorkDirectory,
            Run = ["node", "--eval", adapter],
        };
        await using ParityCases cases = await ParityCases.StartAsync(VectorFolder.ReadAll(), []);

        await Assert.ThrowsAsync<ClientException>(() =>
            new ClientRun(client, ExpectedFailures.Read(client.Name)).RunAsync(cases.For(client), null, CancellationToken.None)
        );
    }

    [Test]
    public void The_SDK_has_no_expected_failures()
    {
        Assert.That(File.Exists(ExpectedFailures.FileOf("csharp-synapse")), Is.False);
    }
}
