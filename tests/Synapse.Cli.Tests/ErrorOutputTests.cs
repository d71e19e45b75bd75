using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class ErrorOutputTests : EmulatorFixture
{
    [Test]
    public async Task A_failed_call_is_one_line_on_the_standard_error()
    {
        int exitCode = await Cli.RunAsync("plugins", "get", "999");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            string line = Cli.Error.Split('\n')[0];
            Assert.That(line, Does.StartWith("dotnet synapse: plugins get: ").And.Contains("404").And.Contains("Not found."));
            Assert.That(Cli.Error, Does.Contain("dotnet synapse plugins list"), "what to type next");
            Assert.That(Cli.Out, Is.Empty);
        }
    }

    [Test]
    public async Task Each_refused_field_has_a_line_of_its_own()
    {
        int exitCode = await Cli.RunAsync("storages", "create", "--data", """{"name":"","provider":"floppy"}""");
        string[] lines = Cli.Error.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(lines[0], Does.Contain("400"));
            Assert.That(lines[1..3], Is.EqualTo(["  name: This field may not be blank.", "  provider: \"floppy\" is not a valid choice."]));
        }
    }

    [Test]
    public async Task Control_characters_of_a_server_do_not_reach_the_terminal()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 409, Body = """{"detail":"\u001b[31mred\u0007"}""" });
        await Cli.RunAsync("plugins", "get", "123");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Cli.Error, Does.Contain("[31mred"));
            Assert.That(Cli.Error.Where(c => char.IsControl(c) && c is not '\n' and not '\r'), Is.Empty);
        }
    }

    [Test]
    public async Task A_connection_that_breaks_is_a_failed_call()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.ResetAfterRead });
        int exitCode = await Cli.RunAsync("plugins", "create", "--data", """{"name":"x"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Cli.Error, Does.Contain("plugins create: the connection to"));
        }
    }

    [Test]
    public async Task A_cancelled_call_ends_as_shells_expect_it_and_says_nothing()
    {
        using var cancelling = new CancellationTokenSource();
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.Delay, Delay = TimeSpan.FromDays(1) });
        Task<int> call = Cli.RunAsync(["plugins", "get", "123"], cancelling.Token);
        await cancelling.CancelAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await call, Is.EqualTo(ExitCode.Cancelled));
            Assert.That(Cli.Out + Cli.Error, Is.Empty);
        }
    }

    [TestCase("plugins", "get", "abc")]
    [TestCase("plugins", "get")]
    [TestCase("plugins", "get", "0")]
    [TestCase("jobs", "get", "-1")]
    [TestCase("jobs", "list", "--status", "nonsense")]
    [TestCase("jobs", "list", "--limit", "3", "--all")]
    [TestCase("jobs", "update", "789")]
    [TestCase("jobs", "update", "789", "--progress", "101")]
    [TestCase("jobs", "update", "789", "--metadata", "{")]
    [TestCase("jobs", "list", "--query", "a[")]
    [TestCase("no-such-command")]
    [TestCase("plugins", "create")]
    [TestCase("plugins", "create", "--data", "{")]
    [TestCase("plugins", "create", "--data", "null")]
    [TestCase("plugins", "create", "--data", """{"version":"no name"}""")]
    [TestCase("plugins", "create", "--data", "@no-such-file.json")]
    [TestCase("jobs", "list", "--page-size", "0")]
    [TestCase("jobs", "list", "--created-after", "yesterday")]
    [TestCase("plugins", "get", "123", "--base-url", "not a url")]
    public async Task Bad_usage_is_told_before_anything_is_sent(params string[] args)
    {
        int exitCode = await Cli.RunAsync(args);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.BadUsage));
            Assert.That(Cli.Error, Is.Not.Empty);
            Assert.That(Cli.Error, Does.Not.Contain("   at "));
            Assert.That(Emulator.Requests.Count, Is.Zero);
        }
    }
}
