using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class CallOptionTests : EmulatorFixture
{
    [Test]
    public async Task Without_retries_a_call_is_tried_once()
    {
        Emulator.Faults.Add(EmulatorFault.Busy(503, retryAfterSeconds: 0) with { Times = 2 });
        int exitCode = await Cli.RunAsync("plugins", "get", "123", "--no-retry");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Emulator.Requests.Count, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task With_retries_a_call_is_tried_again()
    {
        Emulator.Faults.Add(EmulatorFault.Busy(503, retryAfterSeconds: 0) with { Times = 2 });
        Assert.That(await Cli.RunAsync("plugins", "get", "123"), Is.Zero, Cli.Error);
    }

    [Test]
    public async Task A_call_takes_no_longer_than_it_may()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.Delay, Delay = TimeSpan.FromMinutes(1) });
        int exitCode = await Cli.RunAsync("plugins", "get", "123", "--timeout", "0.2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Cli.Error, Does.Contain("0.2 s"));
        }
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("NaN")]
    [TestCase("soon")]
    public async Task A_time_limit_is_a_positive_number(string seconds)
    {
        int exitCode = await Cli.RunAsync("plugins", "get", "123", "--timeout", seconds);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.BadUsage));
            Assert.That(Emulator.Requests.Count, Is.Zero);
        }
    }

    [Test]
    public async Task Http_to_another_host_needs_to_be_allowed([Values] bool allowed)
    {
        // Nothing can listen there, so that nothing leaves this machine.
        int exitCode = await Cli.RunAsync([
            "plugins", "get",
            "123",
            "--no-retry",
            "--base-url",
            "http://0.0.0.0:9/",
            "--access-token",
            "any",
            .. allowed ? ["--allow-insecure-http"] : Array.Empty<string>(),
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(allowed ? ExitCode.Failure : ExitCode.BadUsage));
            Assert.That(Cli.Error, Does.Contain(allowed ? "cannot connect to" : "--allow-insecure-http"));
        }
    }
}
