using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>Every state of the contracts, in an emulator.</summary>
internal static class EmulatedStates
{
    private static readonly EmulatedState[] All =
    [
        new("there is no data", (_, _) => { }),
        new("the credentials are not valid", (_, _) => { }) { Shape = (form, _) => form with { AccessToken = "another-access-token" } },
        new("the credentials do not permit the operation", (emulator, _) => emulator.Faults.Add(
            new EmulatorFault { Status = 403, Body = """{"detail": "You do not have permission to perform this action."}""" })),
        new("too many requests were made", (emulator, _) => emulator.Faults.Add(EmulatorFault.Busy(429, retryAfterSeconds: 5))),
        new("the backend is overloaded", (emulator, _) => emulator.Faults.Add(EmulatorFault.Busy(503, retryAfterSeconds: 5))),
        new(
            "the request is refused as invalid as a whole",
            (emulator, _) => emulator.Faults.Add(new EmulatorFault { Status = 400, Body = """{"detail": "The request is invalid."}""" })
        ),
        new(
            "a log entry is answered without its array",
            (emulator, given) =>
                emulator.Faults.Add(new EmulatorFault { Status = 201, Body = $$"""{"message": {{given.Json("message")}}}""" })
        ),
        new("archives may not be larger than", (_, _) => { })
        {
            Shape = (form, given) => form with { MaxArchiveBytes = given.Integer("bytes") },
        },
        new("log entries may not be larger than", (_, _) => { })
        {
            Shape = (form, given) => form with { MaxLogBytes = given.Integer("bytes") },
        },
        new("an agent exists", PutAgent),
        new(
            "an agent exists whose connection is refused as invalid",
            (emulator, given) =>
            {
                PutAgent(emulator, given);
                emulator.Faults.Add(
                    new EmulatorFault { Status = 400, Body = """{"non_field_errors": ["The agent refuses the connection."]}""" }
                );
            }
        ),
        new(
            "an agent and a plugin exist",
            (emulator, given) =>
            {
                PutAgent(emulator, given);
                PutPlugin(emulator, given.Json("id"));
            }
        ),
        new("a plugin exists", (emulator, given) => PutPlugin(emulator, given.Json("id"), given.Json("name"), given.Json("code"))),
        new("a plugin exists with what a run of it names", (emulator, given) =>
        {
            PutPlugin(emulator, "123", code: given.Json("code"));
            Put(emulator, EmulatorResource.Agents, $$"""{"id": {{given.Json("agent")}} }""");
            Put(emulator, EmulatorResource.Storages, $$"""{"id": {{given.Json("storage")}}, "provider": "file_system"}""");
        }),
        new("a plugin exists that answers a run with its result", (emulator, given) => Put(emulator, EmulatorResource.Plugins,
            $$"""{"id": {{given.Json("id")}}, "name": "direct", "configuration": {"direct_result": {"labels": ["인사", "한국어"]} } }""")),
        new("a plugin release exists", PutRelease),
        new("a job runs", PutRunningJob),
        new("a job runs, and statuses are written in upper case", (emulator, given) => Put(emulator, EmulatorResource.Jobs,
            $$"""{"id": {{given.Json("id")}}, "status": "RUNNING"}"""))
        {
            Shape = (form, _) => form with { UpperCaseStatuses = true },
        },
        new("jobs run", (emulator, given) => PutSeveral(emulator, EmulatorResource.Jobs, given, """{"status": "running"}""")),
        new("agents exist", (emulator, given) => PutSeveral(emulator, EmulatorResource.Agents, given, """{"name": "gpu-node"}""")),
        new("plugins exist", (emulator, given) => PutSeveral(emulator, EmulatorResource.Plugins, given, """{"name": "plugin"}""")),
        new(
            "plugin releases exist",
            (emulator, given) => PutSeveral(emulator, EmulatorResource.PluginReleases, given, """{"version": "2"}""")
        ),
        new("a job serves a plugin", PutServingJob),
        new(
            "serve applications exist",
            (emulator, given) => PutSeveral(emulator, EmulatorResource.ServeApplications, given, """{"name": "detector"}""")
        ),
        new("a job is done", PutDoneJob),
        new("a job is done whose log is kept as plain lines", PutDoneJob)
        {
            Shape = (form, _) => form with { ConsoleLogForm = ConsoleLogForm.Strings },
        },
        new("a job is done and its live log is a stream of events", PutDoneJob)
        {
            Shape = (form, _) => form with { TailForm = TailForm.ServerSentEvents },
        },
        new("a job is done and no live log is served", PutDoneJob) { Shape = (form, _) => form with { TailPath = TailPath.Absent } },
        new(
            "a storage exists",
            (emulator, given) =>
                Put(
                    emulator,
                    EmulatorResource.Storages,
                    $$"""
                    {
                      "id": {{given.Json("id")}}, "name": "My Storage", "provider": {{given.Json("provider")}}, "category": "external",
                      "configuration": {{given.Json("configuration")}}, "is_default": false
                    }
                    """
                )
        ),
        new(
            "a serve application exists",
            (emulator, given) =>
                Put(
                    emulator,
                    EmulatorResource.ServeApplications,
                    $$"""
                    {
                      "id": {{given.Json("id")}}, "name": "detector", "plugin_release": {{given.Json(
                        "plugin_release"
                    )}}, "action": "inference",
                      "params": {"threshold": 0.8}, "num_replicas": 1, "status": "running", "created": "2026-11-01T09:00:00Z"
                    }
                    """
                )
        ),
        new(
            "a document exists",
            (emulator, given) =>
                Put(
                    emulator,
                    Enum.Parse<EmulatorResource>(given["resource"].GetValue<string>().Replace("_", "", StringComparison.Ordinal), true),
                    given.Json("document")
                )
        ),
    ];

    private static readonly Dictionary<string, EmulatedState> ByName = All.ToDictionary(state => state.Name);

    public static IEnumerable<string> Names => ByName.Keys;

    public static EmulatedState? Find(string name) => ByName.GetValueOrDefault(name);

    private static void PutAgent(SynapseEmulator emulator, StateParameters given) => Put(emulator, EmulatorResource.Agents,
        $$"""
        {
          "id": 7, "name": "gpu-node-1", "url": "https://agent.example", "status": "connected", "token": {{given.Json("token")}},
          "node_install_script": "curl https://agent.example/install | sh -s agent-token-123"
        }
        """);

    private static void PutPlugin(
        SynapseEmulator emulator,
        string id,
        string name = "\"My Custom Plugin\"",
        string code = "\"my-custom-plugin\""
    ) =>
        Put(
            emulator,
            EmulatorResource.Plugins,
            $$"""
            {
              "id": {{id}}, "name": {{name}}, "code": {{code}}, "description": "사용자 정의 데이터 처리를 위한 플러그인", "version": "1.0.0",
              "author": "Your Name", "category": "data_processing", "is_active": true, "is_public": false, "system_only": false,
              "configuration": {"parameters": {"threshold": {"type": "float", "default": 0.5} } }, "created": "2026-11-01T09:00:00Z"
            }
            """);

    private static void PutRelease(SynapseEmulator emulator, StateParameters given)
    {
        PutPlugin(emulator, given.Json("plugin"));
        Put(emulator, EmulatorResource.PluginReleases,
            $$"""
            {
              "id": {{given.Json("id")}}, "plugin": {{given.Json("plugin")}}, "version": {{given.Json(
                "version"
            )}}, "changelog": "새로운 기능 및 버그 수정 추가",
              "is_stable": true, "config": {"name": "욜로"}, "run_schema": {"type": "object"}, "installation_schema": {"type": "object"},
              "meta": {"commit": "a1b2c3"}, "requirements": ["numpy==2.0"], "available_actions": "train,inference", "readme": "# 사용 방법",
              "debug": false, "author_id": 9, "created": "2026-11-01T09:00:00Z", "checksum": "9f86d081", "size": 2048
            }
            """);
    }

    private static void PutServingJob(SynapseEmulator emulator, StateParameters given)
    {
        Put(emulator, EmulatorResource.Agents, $$"""{"id": {{given.Json("agent")}} }""");
        PutPlugin(emulator, "123", code: given.Json("code"));
        Put(emulator, EmulatorResource.PluginReleases, """{"id": 456, "plugin": 123, "version": "2.0.0"}""");
        Put(emulator, EmulatorResource.Jobs, $$"""{"id": {{given.Json("job")}}, "status": "running", "agent": {{given.Json("agent")}} }""");
        Put(emulator, EmulatorResource.ServeApplications,
            $$"""{"id": {{given.Json("id")}}, "name": "detector", "plugin_release": 456, "job": {{given.Json("job")}} }""");
        Put(emulator, EmulatorResource.ServeApplications, """{"name": "something else"}""");
    }

    private static void PutRunningJob(SynapseEmulator emulator, StateParameters given)
    {
        Put(emulator, EmulatorResource.Agents, """{"id": 7}""");
        PutPlugin(emulator, given.Json("plugin"));
        Put(
            emulator,
            EmulatorResource.Jobs,
            $$"""
            {
              "id": {{given.Json("id")}}, "status": "running", "progress": {{given.Json("progress")}}, "result": null,
              "metadata": {"current_step": "processing_images"}, "plugin": {{given.Json("plugin")}}, "user": {{given.Json("user")}},
              "action": "train", "params": {"epochs": 10}, "progress_record": {"train": {"percent": 75} },
              "metrics_record": {"train": {"loss": 0.25} },
              "console_logs": {"lines": 3}, "plugin_release": 456, "agent": 7, "is_active": true,
              "created": "2026-11-01T09:00:00Z", "modified": "2026-11-01T09:05:00Z", "completed": null
            }
            """
        );
    }

    private static void PutDoneJob(SynapseEmulator emulator, StateParameters given)
    {
        IEnumerable<string> lines = given["lines"].AsArray()
            .Select(line => $$"""{"timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": {{line!.ToJsonString()}}}""");
        Put(emulator, EmulatorResource.Jobs,
            $$"""
            {
              "id": {{given.Json(
                "id"
            )}}, "status": "{{given.Form.DoneStatus}}", "progress": 100, "result": {"output_files": ["file1.txt", "file2.txt"]},
              "metrics": {"accuracy": 0.95}, "is_active": false, "logs": [{{string.Join(", ", lines)}}],
              "created": "2026-11-01T09:00:00Z", "completed": "2026-11-01T09:30:00Z"
            }
            """);
    }

    private static void PutSeveral(SynapseEmulator emulator, EmulatorResource resource, StateParameters given, string document)
    {
        for (long number = 1; number <= given.Integer("count"); number++)
        {
            // Names and versions are unique.
            JsonObject numbered = JsonNode.Parse(document)!.AsObject();
            foreach (string field in numbered.Select(member => member.Key).Intersect(["name", "version"]).ToArray())
            {
                numbered[field] = $"{numbered[field]}-{number}";
            }

            emulator.Data.Put(resource, numbered);
        }
    }

    private static void Put(SynapseEmulator emulator, EmulatorResource resource, string document) =>
        emulator.Data.Put(resource, JsonNode.Parse(document)!.AsObject());
}
