using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

/// <summary>A command line whose environment leads to an emulator that holds plugin 123, release 456, job 789 and storage 5.</summary>
internal abstract class EmulatorFixture
{
    protected const string Secret = "canary-secret-6f1d";

    protected SynapseEmulator Emulator { get; private set; } = null!;

    protected CommandLine Cli { get; } = new();

    [SetUp]
    public async Task StartAsync()
    {
        Emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions
            {
                JobStepInterval = Timeout.InfiniteTimeSpan,
                Credentials = new EmulatorCredentials
                {
                    AccessToken = Secret + "-access",
                    Token = Secret + "-token",
                    Tenant = Secret + "-tenant",
                    AgentToken = Secret + "-agent",
                },
            }
        );
        Cli.Environment["SYNAPSE_BASE_URL"] = Emulator.BaseAddress.ToString();
        Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = Emulator.Credentials.AccessToken;
        Put(
            EmulatorResource.Plugins,
            """{ "id": 123, "name": "이미지 처리", "code": "image", "version": "1.0.0", "configuration": { "threshold": 0.50 } }"""
        );
        Put(EmulatorResource.PluginReleases, """{ "id": 456, "plugin": 123, "version": "1.0.0" }""");
        Put(EmulatorResource.Jobs, """{ "id": 788, "status": "failed", "plugin": 99, "user": 1, "created": "2020-01-01T00:00:00Z" }""");
        Put(EmulatorResource.Jobs, """
            {
              "id": 789, "status": "running", "progress": 40, "plugin": 123, "user": 456, "created": "2026-01-01T00:00:00Z",
              "logs": [{ "timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": "작업 시작" }]
            }
            """
        );
        Put(
            EmulatorResource.Storages,
            $$"""{ "id": 5, "name": "s3", "provider": "amazon_s3", "configuration": { "secret_access_key": "{{Secret}}" } }"""
        );
    }

    [TearDown]
    public async Task StopAsync()
    {
        await Emulator.DisposeAsync();
        Cli.Dispose();
    }

    /// <summary>What a successful command printed.</summary>
    protected async Task<JsonNode> PrintedByAsync(params string[] args)
    {
        Cli.Forget();
        int exitCode = await Cli.RunAsync(args);
        Assert.That(exitCode, Is.Zero, Cli.Error);
        return JsonNode.Parse(Cli.Out)!;
    }

    protected void Put(EmulatorResource resource, string json) => Emulator.Data.Put(resource, JsonNode.Parse(json)!.AsObject());
}
