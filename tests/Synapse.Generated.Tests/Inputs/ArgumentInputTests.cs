using Microsoft.Extensions.Configuration;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>An argument that cannot be used is refused by an ArgumentException that names it; a value at its limit is taken.</summary>
internal sealed class ArgumentInputTests
{
    private static readonly Action<SynapseClientOptions>[] BadOptions =
    [
        options => (options.AccessToken, options.Token) = (null, "t"),
        options => (options.AccessToken, options.Tenant) = (null, "t"),
        options => options.MaxResponseBytes = 1023,
        options => options.MaxResponseBytes = (1024 * 1024 * 1024) + 1,
        options => options.MaxResponseValues = 999,
        options => options.MaxResponseValues = 100_000_001,
        options => options.Retry.MaxRetries = -1,
        options => options.Retry.MaxRetries = 11,
        options => options.Retry.BaseDelay = TimeSpan.FromTicks(-1),
        options => (options.Retry.BaseDelay, options.Retry.MaxDelay) = (TimeSpan.FromTicks(2), TimeSpan.FromTicks(1)),
        options => options.Retry.MaxRetryAfter = TimeSpan.FromTicks(-1),
        options => options.Timeout = TimeSpan.FromDays(49) + TimeSpan.FromTicks(1),
        options => options.AttemptTimeout = TimeSpan.Zero,
        options => options.IdleTimeout = TimeSpan.FromSeconds(-2),
        options => options.ApplicationId = "",
        options => options.ApplicationId = "a b",
    ];

    private static readonly (string Argument, Action Call)[] Refused =
    [
        .. BadOptions.Select(change => ("options", Make(change))),
        ("fileName", () => UploadFile.FromBytes(new byte[1], "\ud83d.zip")),
        ("fileName", () => UploadFile.FromBytes(new byte[1], null!)),
        ("fileName", () => UploadFile.FromStream(new MemoryStream([1]), null!)),
        ("path", () => UploadFile.FromPath(" ")),
        ("value", () => UploadFile.FromBytes(new byte[1], "a").ContentType = "zip"),
        ("value", () => UploadFile.FromBytes(new byte[1], "a").ContentType = "zip\r\nX: y"),
        ("mediaType", () => DataUri.FromBytes([1], "png")),
        ("mediaType", () => DataUri.FromBytes([1], " ")),
        ("name", () => _ = FreeFormJson.Parse("{}")[null!]),
        ("json", () => FreeFormJson.Parse(null!)),
        ("json", () => _ = new StorageConfiguration(null!)),
        ("value", () => WirePath.Write(new Job { Id = default })),
        ("getPage", () => _ = new PagedResult<int>(null!)),
        ("tail", () => new TailJobConsoleLogsOptions { IdleTimeout = TimeSpan.Zero }.Check("tail")),
        ("tail", () => new TailJobConsoleLogsOptions { PollingInterval = TimeSpan.Zero }.Check("tail")),
        ("tail", () => new TailJobConsoleLogsOptions { MaxRetries = -1 }.Check("tail")),
        ("wait", () => new WaitForJobOptions { PollingInterval = TimeSpan.Zero }.Check("wait")),
        ("wait", () => new WaitForJobOptions { MaxPollingInterval = TimeSpan.FromMilliseconds(999) }.Check("wait")),
        ("wait", () => new WaitForJobOptions { Timeout = TimeSpan.Zero }.Check("wait")),
        ("wait", () => new WaitForJobOptions { LastLogLines = -1 }.Check("wait")),
        ("name", () => new RequestOptions().AddQuery(null!, "v")),
        ("name", () => new RequestOptions().AddQuery("", "v")),
        ("value", () => new RequestOptions().AddQuery("n", null!)),
        ("name", () => new RequestOptions().AddHeader(null!, "v")),
        ("name", () => new RequestOptions().AddHeader("", "v")),
        ("value", () => new RequestOptions().AddHeader("n", null!)),
        ("operation", () => _ = new SynapseResponse(null!, 200, new Dictionary<string, IReadOnlyList<string>>(), default)),
        ("headers", () => _ = new SynapseResponse("get_plugin", 200, null!, default)),
        ("baseUrl", () => new SynapseClient(null!, SynapseCredentials.AccessToken("t")).Dispose()),
        ("credentials", () => new SynapseClient(StubTransport.BaseUrl, null!).Dispose()),
        ("options", () => new SynapseClient(null!).Dispose()),
        ("httpClient", () => new SynapseClient((HttpClient)null!, new SynapseClientOptions()).Dispose()),
        ("services", () => ((IServiceCollection)null!).AddSynapseClient(new ConfigurationBuilder().Build())),
        ("configuration", () => new ServiceCollection().AddSynapseClient((IConfiguration)null!)),
        ("services", () => ((IServiceCollection)null!).AddSynapseClient(_ => { })),
        ("configure", () => new ServiceCollection().AddSynapseClient((Action<SynapseClientOptions>)null!)),
        ("job", () => _ = new JobFailedException(null!, [])),
        ("lastLogLines", () => _ = new JobFailedException(new Job { Id = 1 }, null!)),
        ("options", Call(new RequestOptions { Timeout = TimeSpan.Zero })),
        ("options", Call(new RequestOptions { Timeout = TimeSpan.FromDays(50) })),
        ("options", Call(new RequestOptions().AddQuery("\ud83d", "v"))),
    ];

    private static readonly Action[] Taken =
    [
        Make(options =>
        {
            (options.Timeout, options.AttemptTimeout) = (TimeSpan.FromDays(49), TimeSpan.FromTicks(1));
            options.IdleTimeout = Timeout.InfiniteTimeSpan;
        }),
        Make(options => (options.MaxResponseBytes, options.MaxResponseValues, options.Retry.MaxRetries) = (1024, 1000, 0)),
        Make(options => (options.MaxResponseBytes, options.MaxResponseValues, options.Retry.MaxRetries) =
            (1024 * 1024 * 1024, 100_000_000, 10)),
        Make(options => options.Retry.BaseDelay = options.Retry.MaxDelay = options.Retry.MaxRetryAfter = TimeSpan.Zero),
        () => SettableHeaders.Check("X-A", " !~\t", "options"),
        Make(options => options.ApplicationId = "my-app/2.1_x"),
        () =>
        {
            var least = TimeSpan.FromTicks(1);
            new TailJobConsoleLogsOptions { IdleTimeout = least, PollingInterval = least, MaxRetries = 0 }.Check("tail");
            new WaitForJobOptions { PollingInterval = least, MaxPollingInterval = least, Timeout = least, LastLogLines = 0 }.Check("wait");
        },
    ];

    private static IEnumerable<TestCaseData> Refusals =>
        Refused.Select((each, index) => new TestCaseData(each.Argument, each.Call).SetArgDisplayNames(each.Argument, $"{index}"));

    [TestCaseSource(nameof(Refusals))]
    public void A_bad_argument_is_named(string argument, Action call) =>
        Assert.That(() => call(), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(argument));

    [Test]
    public void A_value_at_its_limit_is_taken([Range(0, 6)] int index) => Assert.That(() => Taken[index](), Throws.Nothing);

    private static Action Make(Action<SynapseClientOptions> change) =>
        () => new SynapseClient(ServerClients.Options(StubTransport.BaseUrl, change)).Dispose();

    private static Action Call(RequestOptions options) => () =>
    {
        using SynapseClient client = new StubTransport(_ => throw new InvalidOperationException("Nothing is sent.")).CreateClient();
        client.GetPluginAsync(1, options).GetAwaiter().GetResult();
    };
}
