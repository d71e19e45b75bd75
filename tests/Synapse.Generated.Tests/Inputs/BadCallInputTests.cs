namespace Synapse.Generated.Tests.Inputs;

/// <summary>What cannot be sent is refused before anything is.</summary>
internal class BadCallInputTests : ScriptedFixture
{
    private const string HalfPair = "\ud83d";

    private static readonly TestCaseData<string>[] BadTokens =
    [
        new("") { TestName = "Input01_{m}: empty" },
        new(" ") { TestName = "Input01_{m}: blank" },
        new(".") { TestName = "Input02_{m}: a dot" },
        new("..") { TestName = "Input03_{m}: two dots" },
        new("canary\r\nX: y") { TestName = "Input05_{m}: CR LF" },
        new("canary\r") { TestName = "Input05_{m}: CR" },
        new("canary\n") { TestName = "Input05_{m}: LF" },
        new("canary\0") { TestName = "Input05_{m}: NUL" },
    ];

    private static readonly TestCaseData<Func<SynapseClient, Task>>[] BadCalls =
    [
        Case("a null token", client => client.HealthCheckAgentAsync(null!)),
        Case("Input11", "plugin 0", client => client.GetPluginAsync(0)),
        Case("Input11", "plugin -1", client => client.UpdatePluginAsync(-1, new UpdatePluginRequest())),
        Case("Input11", "release 0", client => client.GetPluginReleaseAsync(0)),
        Case("Input11", "storage -5", client => client.GetStorageAsync(-5)),
        Case("Input11", "job 0", client => client.GetJobAsync(0)),
        Case("a blank job", client => client.GetJobAsync(" ")),
        Case("job ..", client => client.GetJobAsync("..")),
        Case("no job", client => client.GetJobAsync(default)),
        Case("no job to update", client => client.UpdateJobAsync(default, new())),
        Case("logs of no job", client => client.ListJobConsoleLogsAsync(default)),
        Case("runs of plugin 0", client => client.FindRunsAsync(0, new(), default)),
        Case("a run and a bad wait", client => client.RunPluginAndWaitAsync(1, new(), waitOptions: new() { MaxRetries = -1 })),
        Case("a wait for no job", client => client.WaitForJobAsync(default)),
        Case("a wait without a pause", client => client.WaitForJobAsync(1, waitOptions: new() { PollingInterval = TimeSpan.Zero })),
        Case("no plugin to run", client => client.RunPluginAsync(default, new())),
        Case("Input11", "run of plugin 0", client => client.RunPluginAsync(0, new())),
        Case("run of a blank code", client => client.RunPluginAsync("", new())),
        Case("run of code ..", client => client.RunPluginAsync("..", new())),
        Case("run of a code of two lines", client => client.RunPluginAsync("a\r\nb", new())),
        Case("no plugin to run with retry", client => client.RunPluginWithRetryAsync(default)),
        Case("Input12", "page size 0", client => client.ListJobsAsync(new() { PageSize = 0 })),
        Case("Input12", "page size -1", client => client.ListAgentsAsync(new() { PageSize = -1 })),
        Case("Input12", "page size 0 of all", client => client.ListAllJobsAsync(new() { PageSize = 0 }).ToListAsync()),
        Case("Input12", "page 0", client => client.ListServeApplicationsAsync(new() { Page = 0 })),
        Case("Input11", "jobs of plugin 0", client => client.ListJobsAsync(new() { Plugin = 0 })),
        Case("Input11", "jobs of user -1", client => client.ListJobsAsync(new() { User = -1 })),
        Case("a filter that was never set", client => client.ListJobsAsync(new() { Status = default(JobStatus) })),
        Case("no plugin to create", client => client.CreatePluginAsync(null!)),
        Case("no update", client => client.UpdatePluginAsync(1, null!)),
        Case("no run", client => client.RunPluginAsync(1, null!)),
        Case("no release", client => client.CreatePluginReleaseAsync(null!)),
        Case("no job update", client => client.UpdateJobAsync(1, null!)),
        Case("no logs", client => client.CreateLogsAsync(null!)),
        Case("no log", client => client.CreateLogAsync(null!)),
        Case("no storage", client => client.CreateStorageAsync(null!)),
        Case("no serve application", client => client.CreateServeApplicationAsync(null!)),
        Case("a plugin without a name", client => client.CreatePluginAsync(new() { Name = null! })),
        Case("a storage without a provider", client => client.CreateStorageAsync(new() { Name = "s", Provider = default })),
        Case("a run of no job", client => client.RunPluginAsync(1, new() { JobId = default(JobId) })),
        Case("Input11", "a release of plugin 0", Upload(release => release.Plugin = 0)),
        Case("a release without a plugin", Upload(release => release.Plugin = default)),
        Case("a release without a version", Upload(release => release.Version = null!)),
        Case("a release with an empty version", Upload(release => release.Version = "")),
        Case("a release without a file", Upload(release => release.File = null!)),
        Case("Input22", "a progress that is no number", client => client.UpdateJobAsync(1, new() { Progress = double.NaN })),
        Case("Input22", "an infinite progress", client => client.UpdateJobAsync(1, new() { Progress = double.NegativeInfinity })),
        Case("Input28", "half a pair in a filter", client => client.ListJobsAsync(new() { Status = HalfPair })),
        Case("Input28", "half a pair in a query", client => client.GetPluginAsync(1, new RequestOptions().AddQuery("a", HalfPair))),
        Case("Input28", "half a pair in a body", client => client.CreatePluginAsync(new() { Name = "a\ude00b" })),
        Case("Input28", "half a pair in a form", Upload(release => release.Version = HalfPair)),
    ];

    [TestCaseSource(nameof(BadCalls))]
    public async Task Is_refused_before_anything_is_sent(Func<SynapseClient, Task> call)
    {
        await Assert.CatchAsync<ArgumentException>(() => call(Client));

        Assert.That(Server.Requests, Is.Empty);
    }

    [TestCaseSource(nameof(BadTokens))]
    public async Task An_agent_token_that_would_change_the_path_is_refused_and_not_quoted(string token)
    {
        var refusal = await Failure.OfAsync<ArgumentException>(() => Client.HealthCheckAgentAsync(token));

        Assert.That(refusal.ParamName, Is.EqualTo("token"));
        Assert.That(refusal.Message, Does.Not.Contain("canary"));
        Assert.That(Server.Requests, Is.Empty);
    }

    private static Func<SynapseClient, Task> Upload(Action<CreatePluginReleaseRequest> change) => client =>
    {
        CreatePluginReleaseRequest release = Uploads.Release();
        change(release);
        return client.CreatePluginReleaseAsync(release);
    };

    private static TestCaseData<Func<SynapseClient, Task>> Case(string row, string name, Func<SynapseClient, Task> call) =>
        new(call) { TestName = $"{row}_{{m}}: {name}" };

    private static TestCaseData<Func<SynapseClient, Task>> Case(string name, Func<SynapseClient, Task> call) =>
        new(call) { TestName = "{m}: " + name };
}
