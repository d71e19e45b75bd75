using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synapse.Contract.Tests;

/// <summary>Every state of the contracts. contracts/README.md says for backends what each one sets up.</summary>
internal static class ProviderStates
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ProviderState NoData { get; } = new("there is no data");

    public static ProviderState CallerMayNotCreatePlugins { get; } = new("the caller may not create plugins");

    public static ProviderState TooManyRequests { get; } = new("the caller has made too many requests") { IsOptional = true };

    public static ProviderState Unavailable { get; } = new("the backend is unavailable") { IsOptional = true };

    public static ProviderState Agents(params object[] agents) => new("agents exist", ("agents", Text(agents)));

    public static ProviderState Plugins(params object[] plugins) => new("plugins exist", ("plugins", Text(plugins)));

    public static ProviderState AgentAndPlugin(object agent, object plugin) =>
        new("an agent and a plugin exist", ("agents", Text(agent)), ("plugins", Text(plugin)));

    public static ProviderState PluginWithDirectResult(object plugin, object result) =>
        new("a plugin exists that returns a result in place of a job", ("plugins", Text(plugin)), ("result", Value(result)));

    /// <summary>A plugin with the agent and the storage that a run of it names.</summary>
    public static ProviderState RunnablePlugin(object plugin, object agent, object storage) => new(
        "a plugin exists that can run", ("agents", Text(agent)), ("plugins", Text(plugin)), ("storages", Text(storage)));

    public static ProviderState PluginWasRun(object plugin, object run) =>
        new("a plugin was run", ("agents", Text(Samples.Agent(7), Samples.Agent(8))), ("plugins", Text(plugin)), ("run", Value(run)));

    public static ProviderState StorageWasCreated(object storage) => new("a storage was created", ("storage", Value(storage)));

    public static ProviderState PluginReleases(object[] plugins, object[] releases) =>
        new("plugin releases exist", ("plugins", Text(plugins)), ("plugin_releases", Text(releases)));

    public static ProviderState ArchivesAreLimited(object plugin, int bytes) =>
        new("archives may not be larger than", ("bytes", Value(bytes)), ("plugins", Text(plugin))) { IsOptional = true };

    public static ProviderState Jobs(params object[] jobs) => WithJobs("jobs exist", jobs);

    public static ProviderState JobWithEntries(object job) => WithJobs("a job exists whose log is kept in entries", job);

    /// <summary>The same for a backend that may keep a log either way.</summary>
    public static ProviderState JobWithPlainLines(object job) =>
        WithJobs("a job exists whose log is kept as plain lines", job) with { IsOptional = true };

    public static ProviderState JobWithLiveLines(object job) =>
        WithJobs("a job exists whose live log is plain text", job) with { IsOptional = true };

    public static ProviderState JobWithLiveEvents(object job) =>
        WithJobs("a job exists whose live log is a stream of events", job) with { IsOptional = true };

    public static ProviderState Storages(params object[] storages) => new("storages exist", ("storages", Text(storages)));

    public static ProviderState ServeApplications(object[] releases, object[] jobs, params object[] applications) => new(
        "serve applications exist",
        ("agents", Text(Samples.Agent(7), Samples.Agent(8))),
        ("jobs", Text(jobs)),
        ("plugin_releases", Text(releases)),
        ("plugins", Text(Samples.Plugin(), Samples.OtherPlugin)),
        ("serve_applications", Text(applications)),
        ("users", Text(Samples.User(456))));

    // Jobs come with everything that a job may name.
    private static ProviderState WithJobs(string name, params object[] jobs) => new(
        name,
        ("agents", Text(Samples.Agent(7), Samples.Agent(8))),
        ("jobs", Text(jobs)),
        ("plugins", Text(Samples.Plugin(), Samples.OtherPlugin)),
        ("users", Text(Samples.User(456), Samples.User(457))));

    private static string Text(params object[] documents) => JsonSerializer.Serialize(documents, Json);

    private static string Value(object value) => JsonSerializer.Serialize(value, Json);
}
