using Spectre.Console.Testing;

namespace Synapse.Cli.Tests;

internal sealed class TerminalTests : EmulatorFixture
{
    [Test]
    public async Task On_a_terminal_JSON_is_coloured_and_indented()
    {
        using var terminal = new TestConsole().EmitAnsiSequences();
        Cli.Terminal = terminal;
        int exitCode = await Cli.RunAsync("plugins", "get", "123", "--output", "json");
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
        await Cli.RunAsync("plugins", "get", "123");
        await Cli.RunAsync("plugins", "get", "999");
        await Cli.RunAsync("--help");
        Assert.That(Cli.Out + Cli.Error, Has.None.EqualTo('\u001b'));
    }
}
