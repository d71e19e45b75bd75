namespace Synapse.Contract.Tests;

/// <summary>Every state that the contracts know. contracts/README.md says for backends what each one sets up.</summary>
internal static class ProviderStates
{
    public static ProviderState NoData { get; } = new("there is no data");

    public static ProviderState InvalidCredentials { get; } = new("the credentials are not valid");

    public static ProviderState NotPermitted { get; } = new("the credentials do not permit the operation");

    public static ProviderState Throttled { get; } = new("too many requests were made");

    public static ProviderState Overloaded { get; } = new("the backend is overloaded");

    public static ProviderState RefusedAsAWhole { get; } = new("the request is refused as invalid as a whole");

    public static ProviderState LogAnsweredWithoutArray(string message) =>
        new("a log entry is answered without its array", ("message", message));

    public static ProviderState AgentExists(string token = "agent-token-123") => new("an agent exists", ("token", token));

    public static ProviderState AgentsExist(int count) => new("agents exist", ("count", Text(count)));

    public static ProviderState AgentRefusesConnections(string token) =>
        new("an agent exists whose connection is refused as invalid", ("token", token));

    public static ProviderState PluginExists(int id = 123) =>
        new("a plugin exists", ("id", Text(id)), ("name", "My Custom Plugin"), ("code", "my-custom-plugin"));

    public static ProviderState PluginCanRun() => new(
        "a plugin exists with what a run of it names", ("code", "my-custom-plugin"), ("agent", "7"), ("storage", "123"));

    public static ProviderState PluginWithDirectResultExists(int id = 124) =>
        new("a plugin exists that answers a run with its result", ("id", Text(id)));

    public static ProviderState PluginReleaseExists(int id = 456) =>
        new("a plugin release exists", ("id", Text(id)), ("plugin", "123"), ("version", "\"2.0.0\""));

    public static ProviderState ArchivesAreLimited(int bytes) => new("archives may not be larger than", ("bytes", Text(bytes)));

    public static ProviderState LogsAreLimited(int bytes) => new("log entries may not be larger than", ("bytes", Text(bytes)));

    public static ProviderState JobRuns(string id) => new("a job runs", ("id", id), ("plugin", "123"), ("user", "456"), ("progress", "75"));

    public static ProviderState JobsRun(int count) => new("jobs run", ("count", Text(count)));

    public static ProviderState JobIsDone(string id) => new("a job is done", ("id", id), ("lines", Lines));

    public static ProviderState JobWithPlainLogIsDone(string id) =>
        new("a job is done whose log is kept as plain lines", ("id", id), ("lines", Lines));

    public static ProviderState JobWithEventsIsDone(string id) =>
        new("a job is done and its live log is a stream of events", ("id", id), ("lines", Lines));

    public static ProviderState JobRunsInUpperCase(string id) => new("a job runs, and statuses are written in upper case", ("id", id));

    public static ProviderState JobIsDoneWithoutLiveLog(string id) =>
        new("a job is done and no live log is served", ("id", id), ("lines", Lines));

    public static ProviderState StorageExists(int id, string provider, string configuration) =>
        new("a storage exists", ("id", Text(id)), ("provider", provider), ("configuration", configuration));

    public static ProviderState ServeApplicationExists(int id = 11) =>
        new("a serve application exists", ("id", Text(id)), ("plugin_release", "456"));

    public static ProviderState PluginsExist(int count) => new("plugins exist", ("count", Text(count)));

    public static ProviderState PluginReleasesExist(int count) => new("plugin releases exist", ("count", Text(count)));

    /// <summary>A job on an agent serves a plugin, and something else is served too.</summary>
    public static ProviderState JobServes(string job) =>
        new("a job serves a plugin", ("id", "11"), ("job", job), ("agent", "7"), ("code", "my-custom-plugin"));

    public static ProviderState ServeApplicationsExist(int count) => new("serve applications exist", ("count", Text(count)));

    public static ProviderState AgentAndPluginExist(string token, int id) =>
        new("an agent and a plugin exist", ("token", token), ("id", Text(id)));

    /// <summary>A document exactly as it stands, for what backends answer only in particular cases.</summary>
    public static ProviderState DocumentExists(string resource, string document) =>
        new("a document exists", ("resource", resource), ("document", document));

    private const string Lines = """["모델을 불러옵니다", "Epoch 1 of 10", "Epoch 1 of 10"]""";

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
