namespace Synapse.Emulator.Tests;

internal sealed class OptionsTests
{
    private static readonly SynapseEmulatorOptions[] Wrong =
    [
        new() { Port = -1 },
        new() { Port = 65_536 },
        new() { DataDirectory = " " },
        new() { Form = (EmulatorForm)7 },
        new() { JobStepInterval = TimeSpan.Zero },
        new() { MaxArchiveBytes = 0 },
        new() { MaxLogBytes = 0 },
        new() { RecordedBodyBytes = -1 },
        new() { MaxRecordedRequests = 0 },
        new() { MaxRecordedBytes = 0 },
        new() { UpperCaseStatuses = true },
        new() { NewestFields = true },
        new() { Seed = (EmulatorSeed)7 },
        new() { Credentials = new EmulatorCredentials { AccessToken = "한글" } },
        new() { Credentials = new EmulatorCredentials { Tenant = "" } },
    ];

    [TestCaseSource(nameof(Wrong))]
    public async Task A_wrong_option_is_refused(SynapseEmulatorOptions options) =>
        await Assert.ThatAsync(async () => await SynapseEmulator.StartAsync(options), Throws.InstanceOf<ArgumentException>());

    [Test]
    public async Task A_port_that_is_taken_is_an_error_and_nothing_stays_behind()
    {
        await using SynapseEmulator first = await SynapseEmulator.StartAsync();
        var options = new SynapseEmulatorOptions { Port = first.BaseAddress.Port };
        await Assert.ThatAsync(async () => await SynapseEmulator.StartAsync(options), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_chosen_port_is_free_again_after_the_end()
    {
        int port;
        await using (SynapseEmulator first = await SynapseEmulator.StartAsync())
        {
            port = first.BaseAddress.Port;
        }

        await using SynapseEmulator second = await SynapseEmulator.StartAsync(new SynapseEmulatorOptions { Port = port });
        Assert.That(second.BaseAddress, Is.EqualTo(new Uri($"http://127.0.0.1:{port}/")));
    }

    [Test]
    public void Credentials_do_not_show_their_tokens_in_text() =>
        Assert.That(new EmulatorCredentials().ToString(), Does.Not.Contain("token").IgnoreCase);
}
