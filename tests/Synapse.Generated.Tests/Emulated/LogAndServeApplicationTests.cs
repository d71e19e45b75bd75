using Synapse.Emulator;

namespace Synapse.Generated.Tests.Emulated;

internal sealed class LogAndServeApplicationTests : EmulatedFixture
{
    protected override SynapseEmulatorOptions Options => new() { MaxLogBytes = 10_000 };

    [Test]
    public async Task Create_log_and_create_logs_store_entries()
    {
        CreatedLog one = await Client.CreateLogAsync(new LogEntry { Message = "하나", Level = ConsoleLogLevel.Warning });
        IReadOnlyList<CreatedLog> two = await Client.CreateLogsAsync([new LogEntry { Message = "a" }, new LogEntry { Message = "b" }]);

        Assert.That((one.Message, one.Level), Is.EqualTo(("하나", (ConsoleLogLevel?)ConsoleLogLevel.Warning)));
        Assert.That(two.Select(entry => entry.Message), Is.EqualTo(["a", "b"]).AsCollection);
        Assert.That(two.Select(entry => entry.Level), Is.All.EqualTo(ConsoleLogLevel.Info));
    }

    [Test]
    public async Task A_wrong_entry_is_refused_by_its_place()
    {
        var failure = await Failure.OfAsync<SynapseValidationException>(
            () => Client.CreateLogsAsync([new LogEntry { Message = "a" }, new LogEntry { Message = "b", Level = "loud" }]));

        Assert.That(failure.Errors.Keys.Single(), Does.EndWith("[1].level"));
    }

    [Test]
    public async Task Too_large_a_log_is_told_as_such()
    {
        var failure = await Failure.OfAsync<SynapseApiException>(
            () => Client.CreateLogAsync(new LogEntry { Message = new string('x', 20_000) }));

        Assert.That(failure.IsPayloadTooLarge, Is.True);
    }

    [Test]
    public async Task Create_serve_application_then_list_it()
    {
        PluginRelease release = await Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
        {
            Plugin = await CreatePluginAsync(),
            Version = "1",
            File = UploadFile.FromBytes(new byte[5], "p.zip"),
        });

        ServeApplication created = await Client.CreateServeApplicationAsync(
            new CreateServeApplicationRequest { Name = "app", PluginRelease = release.Id }
        );

        Assert.That(created.NumReplicas, Is.EqualTo(1));
        Assert.That((await Client.ListServeApplicationsAsync()).Items.Single().Name, Is.EqualTo("app"));
        Assert.That((await Client.ListAllServeApplicationsAsync().ToListAsync()).Single().Id, Is.EqualTo(created.Id));

        await AssertRefusedAsync(
            () => Client.CreateServeApplicationAsync(new CreateServeApplicationRequest { PluginRelease = 424242 }),
            "plugin_release"
        );
    }
}
