namespace Synapse.Contract.Tests;

/// <summary>What the states of the contracts set up, each with the fields that a test depends on.</summary>
internal static class Samples
{
    public const string AgentToken = "agent-token-123";

    public static object OtherPlugin { get; } =
        new { id = 124, name = "Another Plugin", code = "another-plugin", category = "export", is_active = true };

    public static object Agent(int id, string token = AgentToken) => new
    {
        id,
        name = $"gpu-node-{id}",
        url = $"https://agent-{id}.example/",
        status = "connected",
        token = id == 7 ? token : $"{token}-{id}",
    };

    public static object User(int id) => new { id };

    public static object Plugin(int id = 123, string category = "data_processing", bool isActive = true) => new
    {
        id,
        name = id == 123 ? "My Custom Plugin" : $"Plugin {id}",
        code = id == 123 ? "my-custom-plugin" : $"plugin-{id}",
        description = "사용자 정의 데이터 처리를 위한 플러그인",
        version = "1.0.0",
        author = "Your Name",
        category,
        configuration = new { parameters = new { threshold = new { type = "float" } } },
        is_active = isActive,
        is_public = false,
        system_only = false,
    };

    public static object Release(int id = 456, int plugin = 123, string version = "2.0.0") => new
    {
        id,
        plugin,
        version,
        changelog = "새로운 기능 및 버그 수정 추가",
        is_stable = true,
        config = new { name = "욜로" },
        run_schema = new { type = "object" },
        installation_schema = new { type = "object" },
        meta = new { commit = "a1b2c3" },
        requirements = new[] { "numpy==2.0" },
        available_actions = "train,inference",
        readme = "# 사용 방법",
        debug = false,
        author_id = 456,
    };

    public static object Storage(int id, string provider, object configuration) =>
        new { id, name = $"Storage {id}", provider, category = "external", configuration, is_default = false };

    public static object ServeApplication(int id, object? job = null, int? release = 456, string name = "detector") => new
    {
        id,
        name,
        plugin_release = release,
        action = "inference",
        @params = new { threshold = 0.8 },
        num_replicas = 1,
        status = "RUNNING",
        job,
    };
}
