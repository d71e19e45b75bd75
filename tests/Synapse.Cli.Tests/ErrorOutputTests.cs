using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class ErrorOutputTests : EmulatorFixture
{
    [Test]
    public async Task A_failed_call_is_one_line_on_the_standard_error()
    {
        int exitCode = await Cli.RunAsync("get-plugin", "999");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Cli.Error.TrimEnd(), Is.EqualTo("dotnet synapse: get_plugin failed with 404 Not Found: Not found."));
            Assert.That(Cli.Out, Is.Empty);
        }
    }

    [Test]
    public async Task Each_refused_field_has_a_line_of_its_own()
    {
        int exitCode = await Cli.RunAsync("create-storage", "--data", """{"name":"","provider":"floppy"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Cli.Error.ReplaceLineEndings("\n"), Is.EqualTo("""
                dotnet synapse: create_storage failed with 400 Bad Request
                  name: This field may not be blank.
                  provider: "floppy" is not a valid choice.

                """.ReplaceLineEndings("\n")));
        }
    }

    [Test]
    public async Task Control_characters_of_a_server_do_not_reach_the_terminal()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 409, Body = """{"detail":"\u001b[31mred\u0007"}""" });
        await Cli.RunAsync("get-plugin", "123");
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
        int exitCode = await Cli.RunAsync("create-plugin", "--data", """{"name":"x"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Cli.Error, Does.Contain("create_plugin: the connection broke"));
        }
    }

    [Test]
    public async Task A_cancelled_call_ends_as_shells_expect_it_and_says_nothing()
    {
        using var cancelling = new CancellationTokenSource();
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.Delay, Delay = TimeSpan.FromDays(1) });
        Task<int> call = Cli.RunAsync(["get-plugin", "123"], cancelling.Token);
        await cancelling.CancelAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await call, Is.EqualTo(ExitCode.Cancelled));
            Assert.That(Cli.Out + Cli.Error, Is.Empty);
        }
    }

    [TestCase("get-plugin", "abc")]
    [TestCase("get-plugin")]
    [TestCase("get-plugin", "0")]
    [TestCase("get-job", "-1")]
    [TestCase("no-such-command")]
    [TestCase("create-plugin")]
    [TestCase("create-plugin", "--data", "{")]
    [TestCase("create-plugin", "--data", "null")]
    [TestCase("create-plugin", "--data", """{"version":"no name"}""")]
    [TestCase("create-plugin", "--data", "@no-such-file.json")]
    [TestCase("list-jobs", "--page-size", "0")]
    [TestCase("list-jobs", "--created-after", "yesterday")]
    [TestCase("get-plugin", "123", "--base-url", "not a url")]
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
