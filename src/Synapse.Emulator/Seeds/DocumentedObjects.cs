using System.IO.Compression;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Seeds;

/// <summary>The objects that the examples of the documentation name, and others that their filters must leave out.</summary>
internal sealed class DocumentedObjects(EmulatorStore store, JobImport jobs, SynapseEmulatorOptions options)
{
    private const string CurrentJob = "0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c11";

    public void Put()
    {
        string now = Time(TimeSpan.Zero);
        Put(store.Agents, """
            { "id": 7, "name": "gpu-agent", "url": "http://127.0.0.1/", "status": "connected", "token": "agent-token-123" }
            """);
        Put(store.Agents, """
            { "id": 8, "name": "node-agent", "url": null, "status": "connected", "token": "0123456789abcdef0123456789abcdef01234567" }
            """);
        Put(store.Plugins, $$"""
            {
              "id": 99, "name": "Other Plugin", "code": "other-plugin", "description": "", "version": "1.0.0", "author": "",
              "category": "export", "configuration": {}, "is_active": true, "is_public": false, "system_only": false,
              "created": "{{now}}", "tenant_id": 1
            }
            """);
        Put(store.Plugins, $$"""
            {
              "id": 123, "name": "Image Processor", "code": "image-processor", "description": "이미지 처리 플러그인", "version": "1.0.0",
              "author": "Your Name", "category": "data_processing",
              "configuration": { "parameters": { "threshold": { "type": "float", "default": 0.5 } } },
              "is_active": true, "is_public": false, "system_only": false, "created": "{{now}}", "tenant_id": 1
            }
            """);
        PutRelease(now);
        Put(store.Storages, """
            {
              "id": 123, "name": "데이터셋 저장소", "provider": "minio", "category": "internal", "is_default": true,
              "configuration": { "endpoint": "http://127.0.0.1:9000", "bucket": "datasets" }
            }
            """);
        PutJobs();
    }

    private void PutRelease(string now)
    {
        StoredArchive archive = store.Archives.Add(Zip());
        Put(store.PluginReleases, $$"""
            {
              "id": 456, "plugin": 123, "version": "1.0.0", "changelog": "첫 번째 릴리스", "is_stable": true,
              "config": { "code": "image-processor", "actions": { "train": {}, "inference": {} } }, "run_schema": null,
              "installation_schema": null, "meta": null, "requirements": [], "available_actions": "train,inference", "readme": null,
              "debug": false, "author_id": 456, "created": "{{now}}", "file_name": "plugin_v1.zip",
              "archive": "{{store.Archives.Keep(archive)}}", "checksum": "{{archive.Checksum}}", "size": {{archive.Size}}
            }
            """);
    }

    private void PutJobs()
    {
        bool isCurrent = options.Form == EmulatorForm.Current;
        string done = JobStatus.ToWire(JobStatus.Completed, options);
        string running = JobStatus.ToWire(JobStatus.Running, options);
        jobs.Put(Parse($$"""
            {
              {{(isCurrent ? "" : "\"id\": 788,")}} "status": "{{done}}", "progress": 100, "plugin": 99, "user": 1, "is_active": false,
              "created": "{{Time(TimeSpan.FromDays(30))}}", "completed": "{{Time(TimeSpan.FromDays(30))}}",
              "logs": [
                { "timestamp": "2026-10-02T09:00:00Z", "level": "info", "message": "내보내기 시작" },
                { "timestamp": "2026-10-02T09:00:20Z", "level": "success", "message": "내보내기 완료" }
              ]
            }
            """));
        jobs.Put(Parse($$"""
            {
              "id": {{(isCurrent ? $"\"{CurrentJob}\"" : "789")}}, "status": "{{running}}", "progress": 40, "plugin": 123,
              "plugin_release": 456, "user": 456, "agent": 7, "action": "inference", "created": "{{Time(TimeSpan.FromHours(1))}}",
              "progress_record": { "current_progress": { "overall": 40.0, "step": "inference", "percent": 40.0 } },
              "logs": [
                { "timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": "작업 시작" },
                { "timestamp": "2026-11-01T09:00:12Z", "level": "warning", "message": "이미지 3개를 건너뜀" },
                { "timestamp": "2026-11-01T09:00:30Z", "level": "success", "message": "이미지 147개 처리 완료" }
              ]
            }
            """));
    }

    private static byte[] Zip()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var config = new StreamWriter(archive.CreateEntry("config.yaml").Open());
            config.Write("name: Image Processor\ncode: image-processor\nversion: 1.0.0\nactions:\n  train: {}\n  inference: {}\n");
        }

        return content.ToArray();
    }

    private static void Put(DocumentTable table, string json) => table.Put(Parse(json));

    private static JsonObject Parse(string json) => WireJson.ParseObject(json);

    private string Time(TimeSpan ago) => Timestamps.Write(options.TimeProvider.GetUtcNow() - ago);
}
