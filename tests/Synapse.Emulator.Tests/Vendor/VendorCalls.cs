using static Synapse.Emulator.Tests.Vendor.VendorClient;

namespace Synapse.Emulator.Tests.Vendor;

/// <summary>The calls, each against an emulator that holds the documentation's objects.</summary>
internal static class VendorCalls
{
    private const string Entry =
        """{"event": "metric", "data": {"loss": 0.1}, "datetime": "2026-11-01 09:00:00.123456", "job": "{job}"}""";

    private const string Progress =
        """{"progress_record": {"current_progress": {"overall": 55.0}}, "metrics_record": {"record": {"a": 1}}}""";

    private const string NodeToken = "0123456789abcdef0123456789abcdef01234567";
    private const string NoChoice = "[\"Select a valid choice. That choice is not one of the available choices.\"]";

    public static IEnumerable<VendorCall> All { get; } =
    [
        new(Older, "POST plugins/", 201)
        {
            Form = [("name", "양식"), ("configuration", """{"a": 1.0}"""), ("code", "")],
            Reads = [("name", "\"양식\""), ("configuration", """{"a":1.0}""")],
        },
        new(Older, "POST plugins/", 400)
        {
            Form = [("name", "a"), ("configuration", "{")],
            Reads = [("configuration", "[\"Value must be valid JSON.\"]")],
        },
        new(Older, "PUT plugins/123/", 200)
        {
            InParts = true, Form = [("description", "새 설명")], Reads = [("name", "\"Image Processor\""), ("description", "\"새 설명\"")],
        },
        new(Older, "POST plugin_releases/", 201)
        {
            Form = [("plugin", "image-processor"), ("debug", "True"), ("file", "version: 3.1.4\nactions: {train: {}}")],
            Reads =
            [
                ("plugin", "123"),
                ("plugin_id", "123"),
                ("version", "\"3.1.4\""),
                ("debug", "true"),
                ("available_actions", "\"train\""),
            ],
        },
        new(Older, "POST plugin_releases/", 201)
        {
            Form =
            [
                ("plugin", "123"),
                ("version", "3.2"),
                ("config", """{"code": "a"}"""),
                ("requirements", "numpy"),
                ("requirements", "pillow"),
                ("file", "{}"),
            ],
            Reads = [("config", """{"code":"a"}"""), ("requirements", """["numpy","pillow"]""")],
        },
        new(Older, "POST plugin_releases/", 400)
        {
            Form = [("plugin", "image-processor"), ("version", "1.0.0"), ("file", "{}")],
            Reads = [("non_field_errors.0", "\"The fields plugin, version must make a unique set.\"")],
        },
        new(Older, "POST plugin_releases/", 400)
        {
            Form = [("plugin", "nobody"), ("file", "name: a")],
            Reads = [("plugin.0", "\"Object with code=nobody does not exist.\""), ("version.0", "\"This field is required.\"")],
        },
        new(Newer, "POST plugin_releases/", 201)
        {
            Form =
            [
                ("plugin", "image-processor"),
                ("version", "4"),
                ("is_stable", "True"),
                ("meta", """{"commit": "a1b2c3"}"""),
                ("file", "{}"),
            ],
            Reads = [("meta", """{"commit":"a1b2c3"}"""), ("is_stable", "true"), ("version", "\"4\"")],
        },
        new(Older, "GET plugin_releases/456/?expand=plugin", 200)
        {
            Reads = [("plugin.name", "\"Image Processor\""), ("plugin_id", "123")],
        },
        new(Newer, "GET plugin_releases/?plugin=123&page_size=100", 200) { Reads = [("count", "1"), ("results.0.id", "456")] },
        new(Newer, "GET plugin_releases/?plugin=99", 200) { Reads = [("count", "0")] },
        new(Newer, "GET plugin_releases/?plugin=5", 400) { Reads = [("plugin", NoChoice)] },
        new(GoTool, "GET plugins/?page_size=100", 200)
        {
            Reads = [("results.0.code", "\"other-plugin\""), ("results.1.code", "\"image-processor\"")],
        },
        new(Newer, "GET plugins/?category=data_processing&is_active=True", 200) { Reads = [("results.#", "1"), ("results.0.id", "123")] },
        new(Newer, "GET plugins/?category=data_processing&is_active=False", 200) { Reads = [("count", "0")] },
        new(GoTool, "GET plugins/123/", 200) { Reads = [("code", "\"image-processor\"")] },
        new(Older, "POST plugins/image-processor/run/", 200)
        {
            Json = """{"agent": 7, "action": "train", "params": {"epochs": 10}, "debug": true, "storage_id": null}""",
        },
        new(Older, "POST plugins/image-processor/run/", 400)
        {
            Json = """{"agent": 9}""",
            Reads = [("agent.0", "\"Invalid pk \\\"9\\\" - object does not exist.\"")],
        },
        new(Older, "GET jobs/?status=running&plugin=123&user=456&agent=7&action=inference", 200)
        {
            Reads = [("count", "1"), ("results.0.agent", "7")],
        },
        new(Newer, "GET jobs/?agent=8", 200) { Reads = [("count", "0")] },
        new(Newer, "GET jobs/?action=train", 200) { Reads = [("count", "0")] },
        new(Newer, "GET jobs/?limit=1", 200) { Reads = [("count", "2"), ("results.#", "1")] },
        new(Newer, "GET jobs/?page=99", 404) { Reads = [("detail", "\"Invalid page.\"")] },
        new(Newer, "GET plugins/?page=99", 404) { Reads = [("detail", "\"Invalid page.\"")] },
        new(Older, "PATCH jobs/{job}/", 200)
        {
            Json = Progress, Reads = [("progress_record.current_progress.overall", "55.0"), ("metrics_record.record.a", "1")],
        },
        new(Older, "PATCH jobs/{job}/", 200) { Form = [("progress", "75.5"), ("result", "[1]")],
        Reads = [("progress", "75.5"), ("result", "[1]")] },
        new(Newer, "PATCH jobs/{job}/", 200) { Json = Progress, AgentToken = "agent-token-123", Reads = [("plugin_release", "456")] },
        new(Newer, "PATCH jobs/{job}/", 401) { Json = Progress, AgentToken = "unknown", Reads = [("detail", "\"Invalid agent token.\"")] },
        new(Older, "POST logs/", 201)
        {
            Json = $"[{Entry}, {Entry}]",
            Reads = [("#", "2"), ("1.data.loss", "0.1"), ("1.level", "\"info\"")],
        },
        new(Older, "POST logs/", 201)
        {
            Json = """[{"action": "image", "file": "data:image/png;base64,iVBORw0KGgo="}]""",
            Reads = [("0.action", "\"image\""), ("0.event", "null")],
        },
        new(Older, "POST logs/", 201) { Form = [("event", "metric"), ("data", """{"loss": 0.1}""")], Reads = [("data.loss", "0.1")] },
        new(Newer, "POST logs/", 201) { Json = Entry, Reads = [("event", "\"metric\""), ("datetime", "\"2026-11-01T09:00:00.123456Z\"")] },
        new(Newer, "POST logs/", 400)
        {
            Json = """{"data": {}}""", Reads = [("non_field_errors.0", "\"One of event, action and message is required.\"")],
        },
        new(Newer, "POST logs/", 400)
        {
            Json = """[{"event": "a"}, {"event": "b", "job": "no-such-job"}, {"event": "c", "datetime": "noon"}]""",
            Reads = [("0", "{}"), ("1.job.#", "1"), ("2.datetime.#", "1")],
        },
        new(Older, "POST agents/agent-token-123/connect/", 200) { Reads = [("connected", "true"), ("agent", "\"gpu-agent\"")] },
        new(Older, "GET agents/?page_size=100", 200)
        {
            Reads =
            [
                ("count", "2"),
                ("results.1.node_install_script", $"\"curl -sSf https://backend.example/agents/{NodeToken}/node_install_script/ | sh\""),
            ],
        },
        new(Older, "POST storages/", 201) { Json = """{"name": "NAS", "provider": "local"}""", Reads = [("provider", "\"local\"")] },
        new(Older, "GET storages/123/?with_configuration=true", 200) { Reads = [("configuration.bucket", "\"datasets\"")] },
        new(Newer, "POST serve_applications/", 201)
        {
            Json = """{"plugin_release": 456, "job": "{job}", "status": "RUNNING", "data": {"url": "http://127.0.0.1/"}}""",
            Reads = [("status", "\"RUNNING\""), ("data.url", "\"http://127.0.0.1/\""), ("num_replicas", "1")],
        },
        new(Newer, "POST serve_applications/", 400) { Json = """{"job": 999999}""", Reads = [("job.#", "1")] },
        new(Newer, "GET serve_applications/?agent=99", 400) { Reads = [("agent", NoChoice)] },
    ];
}
