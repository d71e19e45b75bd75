using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using Synapse.Generated.Tests.Models;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>What a caller is told of an argument that cannot be used: which one it is and what is wrong with it.</summary>
internal sealed class RefusalMessageTests
{
    private static readonly Stream Closed = CloseStream();

    private static readonly string[] ReservedHeaders =
    [
        "Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent", "Cookie", "Host", "Connection",
        "Content-Type", "Content-Length", "Transfer-Encoding", "Proxy-Authorization",
    ];

    private static readonly TestCaseData<Action>[] Refusals =
    [
        Case(
            "fileName",
            "A file needs a name: without one a server takes it for a text field.",
            () => UploadFile.FromBytes(new byte[1], "")
        ),
        Case("fileName", "A file name holds no line breaks and no null characters.", () => UploadFile.FromBytes(new byte[1], "a\nb")),
        Case("fileName", "The text holds half of a surrogate pair.", () => UploadFile.FromBytes(new byte[1], "\ud83d.zip")),
        Case("fileName", "Value cannot be null.", () => UploadFile.FromBytes(new byte[1], null!)),
        Case("fileName", "Value cannot be null.", () => UploadFile.FromStream(new MemoryStream([1]), null!)),
        Case("path", "The value cannot be an empty string or composed entirely of whitespace.", () => UploadFile.FromPath(" ")),
        Case("stream", "Value cannot be null.", () => UploadFile.FromStream(null!, "a")),
        Case("stream", "The stream cannot be read.", () => UploadFile.FromStream(Closed, "a")),
        Case("stream", "The stream stands at its end: there is nothing to upload.", () => UploadFile.FromStream(new MemoryStream(), "a")),
        Case("value", "A media type has the form type/subtype.", () => UploadFile.FromBytes(new byte[1], "a").ContentType = "zip"),
        Case("mediaType", "A media type has the form type/subtype.", () => DataUri.FromBytes([1], "png")),
        Case("mediaType", "The value cannot be an empty string or composed entirely of whitespace.", () => DataUri.FromBytes([1], " ")),
        Case("name", "Value cannot be null.", () => _ = FreeFormJson.Parse("{}")[null!]),
        Case("json", "Value cannot be null.", () => FreeFormJson.Parse(null!)),
        Case("json", "no valid JSON at $ (line 1, byte 0)", () => FreeFormJson.Parse("")),
        Case("json", "The text holds half of a surrogate pair.", () => FreeFormJson.Parse("\"\ud83d\"")),
        Case("token", "Value cannot be null.", () => _ = (FreeFormJson)(JToken)null!),
        Case("token", "no valid JSON at $[0] (line 1, byte 1)", () => _ = (FreeFormJson)new JArray(double.NaN)),
        Case("value", "The value has no form in JSON.", () => FreeFormJson.From(new Loop())),
        Case("json", "A storage configuration is a JSON object.", () => _ = new StorageConfiguration(FreeFormJson.Parse("[]"))),
        Case("json", "Value cannot be null.", () => _ = new StorageConfiguration(null!)),
        Case("configuration", "Value cannot be null.", () => _ = (StorageConfiguration)(AmazonS3StorageConfiguration)null!),
        Case("configuration", "Value cannot be null.", () => _ = (StorageConfiguration)(FileSystemStorageConfiguration)null!),
        Case("value", "The default value names no job.", () => WirePath.Write(new Job { Id = default })),
        Case("getPage", "Value cannot be null.", () => _ = new PagedResult<int>(null!)),
        Case(
            "tail",
            "IdleTimeout must be positive and at most 49 days, or infinite.",
            () => new TailJobConsoleLogsOptions { IdleTimeout = TimeSpan.Zero }.Check("tail")
        ),
        Case(
            "tail",
            "PollingInterval must be positive and at most one day.",
            () => new TailJobConsoleLogsOptions { PollingInterval = TimeSpan.Zero }.Check("tail")
        ),
        Case(
            "tail",
            "MaxRetries must not be negative.",
            () => new TailJobConsoleLogsOptions { MaxRetries = -1 }.Check("tail")
        ),
        Case(
            "wait",
            "PollingInterval must be positive, and MaxPollingInterval not below it and at most 49 days.",
            () => new WaitForJobOptions { PollingInterval = TimeSpan.Zero }.Check("wait")
        ),
        Case(
            "wait",
            "PollingInterval must be positive, and MaxPollingInterval not below it and at most 49 days.",
            () => new WaitForJobOptions { MaxPollingInterval = TimeSpan.FromMilliseconds(999) }.Check("wait")
        ),
        Case(
            "wait",
            "Timeout must be positive or infinite.",
            () => new WaitForJobOptions { Timeout = TimeSpan.Zero }.Check("wait")
        ),
        Case(
            "wait",
            "LastLogLines and MaxRetries must not be negative.",
            () => new WaitForJobOptions { LastLogLines = -1 }.Check("wait")
        ),
        Case("name", "Value cannot be null.", () => new RequestOptions().WithQuery(null!, "v")),
        Case("name", "The value cannot be an empty string.", () => new RequestOptions().WithQuery("", "v")),
        Case("value", "Value cannot be null.", () => new RequestOptions().WithQuery("n", null!)),
        Case("name", "Value cannot be null.", () => new RequestOptions().WithHeader(null!, "v")),
        Case("name", "The value cannot be an empty string.", () => new RequestOptions().WithHeader("", "v")),
        Case("value", "Value cannot be null.", () => new RequestOptions().WithHeader("n", null!)),
        Case(
            "operation",
            "Value cannot be null.",
            () => _ = new SynapseResponse(null!, 200, new Dictionary<string, IReadOnlyList<string>>(), default)
        ),
        Case("headers", "Value cannot be null.", () => _ = new SynapseResponse("get_plugin", 200, null!, default)),
        Case("services", "Value cannot be null.", () => ((IServiceCollection)null!).AddSynapseClient(new ConfigurationBuilder().Build())),
        Case("configuration", "Value cannot be null.", () => new ServiceCollection().AddSynapseClient((IConfiguration)null!)),
        Case("services", "Value cannot be null.", () => ((IServiceCollection)null!).AddSynapseClient(_ => { })),
        Case("configure", "Value cannot be null.", () => new ServiceCollection().AddSynapseClient((Action<SynapseClientOptions>)null!)),
        Case("job", "Value cannot be null.", () => _ = new JobFailedException(null!, [])),
        Case("lastLogLines", "Value cannot be null.", () => _ = new JobFailedException(new Job { Id = 1 }, null!)),
        Case(
            "options",
            "BaseUrl must be an absolute http or https URL. Credentials are missing: AccessToken, or Token with Tenant, or an AuthenticationProvider.",
            () => new SynapseClient(new SynapseClientOptions()).Dispose()
        ),
        Case(
            "options",
            "Credentials are missing: AccessToken, or Token with Tenant, or an AuthenticationProvider.",
            Make(options => (options.AccessToken, options.Token) = (null, "t"))
        ),
        Case(
            "options",
            "Credentials are missing: AccessToken, or Token with Tenant, or an AuthenticationProvider.",
            Make(options => (options.AccessToken, options.Tenant) = (null, "t"))
        ),
        Case(
            "options",
            "Credentials must be visible ASCII characters without spaces or line breaks.",
            Make(options => options.AgentToken = "a b")
        ),
        Case("options", "MaxResponseBytes must be from 1 KiB to 1 GiB.", Make(options => options.MaxResponseBytes = 1023)),
        Case(
            "options",
            "MaxResponseBytes must be from 1 KiB to 1 GiB.",
            Make(options => options.MaxResponseBytes = (1024 * 1024 * 1024) + 1)
        ),
        Case("options", "Retry.MaxRetries must be from 0 to 10.", Make(options => options.Retry.MaxRetries = -1)),
        Case("options", "Retry.MaxRetries must be from 0 to 10.", Make(options => options.Retry.MaxRetries = 11)),
        Case(
            "options",
            "Retry delays must not be negative, and Retry.MaxDelay not below Retry.BaseDelay.",
            Make(options => options.Retry.BaseDelay = TimeSpan.FromTicks(-1))
        ),
        Case(
            "options",
            "Retry delays must not be negative, and Retry.MaxDelay not below Retry.BaseDelay.",
            Make(options => options.Retry.MaxDelay = TimeSpan.FromMilliseconds(999))
        ),
        Case(
            "options",
            "Retry delays must not be negative, and Retry.MaxDelay not below Retry.BaseDelay.",
            Make(options => options.Retry.MaxRetryAfter = TimeSpan.FromTicks(-1))
        ),
        Case(
            "options",
            "Timeout must be positive and at most 49 days, or infinite.",
            Make(options => options.Timeout = TimeSpan.FromDays(49) + TimeSpan.FromTicks(1))
        ),
        Case(
            "options",
            "AttemptTimeout must be positive and at most 49 days, or infinite.",
            Make(options => options.AttemptTimeout = TimeSpan.Zero)
        ),
        Case(
            "options",
            "IdleTimeout must be positive and at most 49 days, or infinite.",
            Make(options => options.IdleTimeout = TimeSpan.FromSeconds(-2))
        ),
        Case("options", "ApplicationId holds only letters, digits and . _ - /", Make(options => options.ApplicationId = "")),
        Case("options", "ApplicationId holds only letters, digits and . _ - /", Make(options => options.ApplicationId = "a b")),
        Case("tail", "IdleTimeout must be positive and at most 49 days, or infinite.", () =>
        {
            using var client = new SynapseClient(new Uri("https://backend.test"), SynapseCredentials.AccessToken("t"));
            client.TailJobConsoleLogsAsync(1, new TailJobConsoleLogsOptions { IdleTimeout = TimeSpan.Zero });
        }),
        Case("token", "The value must not be empty, blank, \".\" or \"..\".", Call(client => client.HealthCheckAgentAsync("."))),
        Case("token", "The value must hold no line breaks and no null characters.", Call(client => client.HealthCheckAgentAsync("a\nb"))),
        Case("file", "The stream of the file cannot be read (any more).", Call(client =>
        {
            var stream = new MemoryStream([1]);
            var file = UploadFile.FromStream(stream, "p.zip");
            stream.Dispose();
            return client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest { Plugin = 1, Version = "1", File = file });
        })),
        Case("options", "A header's name is a token of letters, digits and dashes.", Call(new RequestOptions().WithHeader("a b", "v"))),
        Case("options", "The value of the header X-A is not printable ASCII.", Call(new RequestOptions().WithHeader("X-A", "a\nb"))),
        Case("options", "The value of the header X-A is not printable ASCII.", Call(new RequestOptions().WithHeader("X-A", "\u007f"))),
        Case("options", "The text holds half of a surrogate pair.", Call(new RequestOptions().WithQuery("\ud83d", "v"))),
        .. ReservedHeaders.Select(name =>
            Case(
                "options",
                $"The header {name} is set by the client: credentials come from its authentication provider.",
                Call(new RequestOptions().WithHeader(name, "v"))
            )
        ),
        Case(
            "options",
            "The timeout must be positive and at most 49 days, or infinite.",
            Call(new RequestOptions { Timeout = TimeSpan.Zero })
        ),
    ];

    private static readonly TestCaseData<Action>[] Limits =
    [
        new(
            Make(options =>
                (options.Timeout, options.AttemptTimeout, options.IdleTimeout) = (
                    TimeSpan.FromDays(49),
                    TimeSpan.FromTicks(1),
                    Timeout.InfiniteTimeSpan
                )
            )
        )
        {
            TestName = "{m}: times",
        },
        new(Make(options => (options.MaxResponseBytes, options.Retry.MaxRetries) = (1024, 0))) { TestName = "{m}: the least" },
        new(Make(options => (options.MaxResponseBytes, options.Retry.MaxRetries) = (1024 * 1024 * 1024, 10)))
        {
            TestName = "{m}: the most",
        },
        new(
            Make(options =>
                (options.Retry.BaseDelay, options.Retry.MaxDelay, options.Retry.MaxRetryAfter) = (
                    TimeSpan.Zero,
                    TimeSpan.Zero,
                    TimeSpan.Zero
                )
            )
        )
        {
            TestName = "{m}: no delays",
        },
        new(() => RequestHeaders.Check("X-A", " !~\t", "options")) { TestName = "{m}: a header" },
        new(Make(options => options.ApplicationId = "my-app/2.1_x")) { TestName = "{m}: an application" },
        new(() =>
            new TailJobConsoleLogsOptions
            {
                IdleTimeout = TimeSpan.FromTicks(1),
                PollingInterval = TimeSpan.FromTicks(1),
                MaxRetries = 0,
            }.Check("tail")
        )
        {
            TestName = "{m}: a tail",
        },
        new(() =>
            new WaitForJobOptions
            {
                PollingInterval = TimeSpan.FromTicks(1),
                MaxPollingInterval = TimeSpan.FromTicks(1),
                Timeout = TimeSpan.FromTicks(1),
                LastLogLines = 0,
            }.Check("wait")
        )
        {
            TestName = "{m}: a wait",
        },
    ];

    [TestCaseSource(nameof(Refusals))]
    public void Names_the_argument_and_the_fault(Action action)
    {
        (string argument, string message) = ((string, string))TestContext.CurrentContext.Test.Properties.Get("refusal")!;

        Assert.That(() => action(), Throws.InstanceOf<ArgumentException>()
            .With.Property(nameof(ArgumentException.ParamName)).EqualTo(argument)
            .And.Message.StartsWith(message + " (Parameter '"));
    }

    [TestCaseSource(nameof(Limits))]
    public void What_is_at_its_limit_is_taken(Action action) => Assert.That(() => action(), Throws.Nothing);

    [Test]
    public void A_path_without_a_file_is_named_by_the_exception()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.zip");

        Assert.That(
            () => UploadFile.FromPath(path),
            Throws
                .InstanceOf<FileNotFoundException>()
                .With.Message.EqualTo("There is no file to upload at the given path.")
                .And.Property(nameof(FileNotFoundException.FileName))
                .EqualTo(path)
        );
    }

    [Test]
    public void What_is_no_object_says_what_it_is() =>
        Assert.That(
            () => FreeFormJson.Parse("[1]").ToJObject(),
            Throws.InvalidOperationException.With.Message.EqualTo("The JSON is no object but of kind Array.")
        );

    [Test]
    public void A_reader_at_its_end_does_not_go_on_for_ever() => Assert.That(
        () =>
        {
            var reader = new WireReader("1"u8);
            reader.Advance();
        },
        Throws.TypeOf<WireFormatException>().With.Message.EqualTo("the document ends before it is read"));

    private static Action Make(Action<SynapseClientOptions> change) => () =>
    {
        var options = new SynapseClientOptions { BaseUrl = new Uri("https://backend.test"), AccessToken = "t" };
        change(options);
        new SynapseClient(options).Dispose();
    };

    private static Action Call(RequestOptions options) => Call(client => client.GetPluginAsync(1, options));

    private static Action Call(Func<SynapseClient, Task> call) => () =>
    {
        using var client = new SynapseClient(new Uri("https://backend.test"), SynapseCredentials.AccessToken("t"));
        call(client).GetAwaiter().GetResult();
    };

    private static TestCaseData<Action> Case(string argument, string message, Action action)
    {
        var data = new TestCaseData<Action>(action) { TestName = $"{{m}}: {argument}, {message}" };
        data.Properties.Set("refusal", (argument, message));
        return data;
    }

    private static MemoryStream CloseStream()
    {
        var stream = new MemoryStream([1]);
        stream.Dispose();
        return stream;
    }

    private sealed class Loop
    {
        public Loop Self => this;
    }
}
