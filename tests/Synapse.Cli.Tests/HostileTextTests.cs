using Spectre.Console;
using Synapse.Cli.Output;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

/// <summary>What a server, a pipe or a locale does to a command: it ends with an exit code, and the terminal is safe.</summary>
internal sealed class HostileTextTests : EmulatorFixture
{
    [TestCase("""{"id": 1, "name": "a", "configuration": {"x": "\ud800", "y\udc00": "\\ud800\ud83d\ude00"}}""", 0)]
    [TestCase("""{"id": 1, "configuration": {"loss": NaN}}""", 0)]
    [TestCase("""{"id": 1, "name": "\ud800"}""", 1)]
    [TestCase("{", 1)]
    public async Task No_response_escapes_a_command(string body, int exitCode)
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 200, Body = body });

        Assert.That(await Cli.RunAsync("get-plugin", "123"), Is.EqualTo(exitCode));
        Assert.That(Cli.Out, exitCode == 0 ? Does.StartWith("{") : Is.Empty);
        Assert.That(Cli.Error, Does.Not.Contain("   at "));
    }

    [TestCase("\u202e", " ", "\\u202e")]
    [TestCase("\u2066", " ", "\\u2066")]
    [TestCase("\u2028", " ", "\\u2028")]
    [TestCase("\u009b", " ", "\\u009b")]
    [TestCase("\u001b", " ", "\\u001b")]
    [TestCase("\u200d", "\u200d", "\u200d")]
    public void What_a_terminal_obeys_or_hides_is_neutral(string character, string asText, string asJson)
    {
        Assert.That(SafeText.Of($"a{character}\tb"), Is.EqualTo($"a{asText}\tb"));
        Assert.That(JsonOutput.ToLine(new { a = character }), Is.EqualTo($"{{\"a\":\"{asJson}\"}}").IgnoreCase);
    }

    [Test]
    public async Task Arguments_are_told_like_any_other_text()
    {
        Assert.That(await Cli.RunAsync("get-plugin", "1", "\u202e"), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(Cli.Out + Cli.Error, Does.Not.Contain("\u202e"));
    }

    [Test]
    public void Input_is_UTF_8_without_its_mark_or_fails()
    {
        Assert.That(CommandLineHost.ReaderOf(new MemoryStream([0xEF, 0xBB, 0xBF, .. "담당자"u8])).ReadToEnd(), Is.EqualTo("담당자"));
        Assert.That(() => CommandLineHost.ReaderOf(new MemoryStream([0xE9])).ReadToEnd(), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public async Task A_command_whose_output_is_closed_ends()
    {
        Cli.LiveOut = OutputPipe.Over(new ClosedStream());

        Assert.That(await Cli.RunAsync("get-plugin", "123"), Is.EqualTo(ExitCode.OutputClosed), Cli.Error);
        Assert.That(Cli.Error, Is.Empty, Cli.Error);
    }

    [Test]
    public void NO_COLOR_takes_the_colour_and_nothing_else()
    {
        IAnsiConsole? terminal = CommandLineHost.TerminalOn(new StringWriter(), name => name == "NO_COLOR" ? "1" : null);

        Assert.That(terminal?.Profile.Capabilities.ColorSystem, Is.EqualTo(ColorSystem.NoColors));
        Assert.That(CommandLineHost.TerminalOn(new StringWriter(), name => name == "TERM" ? "dumb" : null), Is.Null);
    }

    [TestCase("list-jobs", "--page-size", "x")]
    [TestCase("emulator", "--port", "x")]
    [TestCase("emulator", "--port", "99999999")]
    [TestCase("get-plugin", "1", "--timeout", "x")]
    [TestCase("get-plugin", "1", "--base-url", "http://example.test/")]
    public async Task A_mistake_is_told_in_words_of_the_command_line(params string[] args)
    {
        Assert.That(await Cli.RunAsync(args), Is.EqualTo(ExitCode.BadUsage));
        string[] words = ["System.", "Parameter '", "AllowInsecureHttp", "BaseUrl"];
        Assert.That(words.Where(Cli.Error.Contains), Is.Empty, Cli.Error);
    }

    /// <summary>As a pipe is once its reader has gone.</summary>
    private sealed class ClosedStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");
    }
}
