using Spectre.Console.Testing;

namespace Synapse.Cli.Tests;

internal sealed class TerminalTests : EmulatorFixture
{
    [Test]
    public async Task On_a_terminal_JSON_is_coloured_and_indented()
    {
        using var terminal = new TestConsole().EmitAnsiSequences();
        Cli.Terminal = terminal;
        int exitCode = await Cli.RunAsync("get-plugin", "123");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(terminal.Output, Has.Some.EqualTo('\u001b'));
            Assert.That(terminal.Lines, Has.Count.GreaterThan(3));
            Assert.That(Cli.Out, Is.Empty);
        }
    }

    [Test]
    public async Task Without_a_terminal_nothing_is_coloured()
    {
        await Cli.RunAsync("get-plugin", "123");
        await Cli.RunAsync("get-plugin", "999");
        await Cli.RunAsync("--help");
        Assert.That(Cli.Out + Cli.Error, Has.None.EqualTo('\u001b'));
    }

    [Test]
    public async Task Help_names_every_operation()
    {
        await Cli.RunAsync("--help");
        string[] commands =
        [
            "demo",
            "emulator",
            "health-check-agent",
            "get-plugin",
            "create-plugin",
            "update-plugin",
            "run-plugin",
            "get-plugin-release",
            "create-plugin-release",
            "get-job",
            "list-jobs",
            "update-job",
            "list-job-console-logs",
            "list-storages",
            "get-storage",
            "create-storage",
            "list-agents",
            "create-logs",
            "tail-job-console-logs",
            "wait-for-job",
            "create-serve-application",
            "list-serve-applications",
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (string command in commands)
            {
                Assert.That(Cli.Out, Does.Contain($"  {command} "));
            }
        }
    }
}
