using System.Globalization;
using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Documentation;

/// <summary>An emulator that holds what the documentation's examples take for granted, and a client of it.</summary>
internal sealed class DocumentedBackend : IAsyncDisposable
{
    private DocumentedBackend(SynapseEmulator emulator)
    {
        Emulator = emulator;
        Client = new SynapseClient(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
    }

    public SynapseEmulator Emulator { get; }

    public SynapseClient Client { get; }

    public static async Task<DocumentedBackend> StartAsync()
    {
        SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { JobStepInterval = Timeout.InfiniteTimeSpan }
        );
        var backend = new DocumentedBackend(emulator);
        backend.Put(EmulatorResource.Agents, """{"name": "agent", "status": "connected", "token": "agent-token-123"}""");
        backend.Put(EmulatorResource.Agents, """{"name": "mine", "status": "connected", "token": "my-agent-token"}""");
        backend.Put(EmulatorResource.Plugins, """
            {"id": 123, "name": "Image Processor", "code": "image-processor", "version": "1.0.0", "description": "이미지 처리", "author": "Your Name", "category": "data_processing"}
            """);
        backend.Put(EmulatorResource.PluginReleases, """{"id": 456, "plugin": 123, "version": "1.0.0"}""");
        backend.Put(
            EmulatorResource.Jobs,
            $$"""{"id": 788, "status": "completed", "plugin": 99, "created": "{{Ago(TimeSpan.FromDays(30))}}"}"""
        );
        backend.Put(
            EmulatorResource.Jobs,
            $$"""
            {"id": 789, "status": "running", "progress": 40, "plugin": 123, "user": 456, "created": "{{Ago(
                TimeSpan.FromHours(1)
            )}}", "logs": [
                {"timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": "작업 시작"},
                {"timestamp": "2026-11-01T09:00:12Z", "level": "warning", "message": "이미지 3개를 건너뜀"}]}
            """);
        backend.Put(EmulatorResource.Storages, """
            {"id": 123, "name": "데이터셋", "provider": "minio", "category": "internal", "configuration": {"endpoint": "http://127.0.0.1:9000", "bucket": "datasets"}}
            """);
        return backend;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }

    private static string Ago(TimeSpan span) =>
        (TimeProvider.System.GetUtcNow() - span).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private void Put(EmulatorResource resource, string json) => Emulator.Data.Put(resource, JsonNode.Parse(json)!.AsObject());
}
