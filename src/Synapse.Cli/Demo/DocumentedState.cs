using System.Globalization;
using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Cli.Demo;

/// <summary>What the documentation's examples take for granted: agent, plugin 123, release 456, job 789 and storage 123.</summary>
internal static class DocumentedState
{
    public static void PutInto(SynapseEmulator emulator, TimeProvider time)
    {
        DateTimeOffset now = time.GetUtcNow();
        Put(emulator, EmulatorResource.Agents, """
            { "name": "gpu-agent", "url": "http://127.0.0.1/", "status": "connected", "token": "agent-token-123" }
            """);
        Put(emulator, EmulatorResource.Plugins, """
            {
              "id": 123, "name": "Image Processor", "code": "image-processor", "description": "이미지 처리 플러그인", "version": "1.0.0",
              "author": "Your Name", "category": "data_processing", "configuration": { "parameters": { "threshold": { "type": "float", "default": 0.5 } } }
            }
            """);
        Put(emulator, EmulatorResource.PluginReleases, """
            { "id": 456, "plugin": 123, "version": "1.0.0", "changelog": "첫 번째 릴리스", "is_stable": true }
            """);
        Put(emulator, EmulatorResource.Jobs, $$"""
            { "id": 788, "status": "completed", "progress": 100, "plugin": 99, "user": 1, "created": "{{Time(now.AddDays(-30))}}" }
            """);
        Put(emulator, EmulatorResource.Jobs, $$"""
            {
              "id": 789, "status": "running", "progress": 40, "plugin": 123, "user": 456, "created": "{{Time(now.AddHours(-1))}}",
              "logs": [
                { "timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": "작업 시작" },
                { "timestamp": "2026-11-01T09:00:12Z", "level": "warning", "message": "이미지 3개를 건너뜀" },
                { "timestamp": "2026-11-01T09:00:30Z", "level": "success", "message": "이미지 147개 처리 완료" }
              ]
            }
            """);
        Put(emulator, EmulatorResource.Storages, """
            { "id": 123, "name": "데이터셋 저장소", "provider": "minio", "category": "internal", "configuration": { "endpoint": "http://127.0.0.1:9000", "bucket": "datasets" } }
            """);
    }

    private static void Put(SynapseEmulator emulator, EmulatorResource resource, string json) =>
        emulator.Data.Put(resource, JsonNode.Parse(json)!.AsObject());

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
