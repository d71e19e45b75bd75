using Spectre.Console;
using Synapse.Cli.Output;
using Synapse.Emulator;
using Synapse.TestSupport;

namespace Synapse.Cli.Tests;

/// <summary>What a server, a pipe or a locale does to a command: it ends with an exit code, and the terminal is safe.</summary>
internal sealed class HostileTextTests : EmulatorFixture
{
    [TestCase("""{"id": 1, "name": "a", "configuration": {"x": "\ud800", "y\udc00": "\\ud800\ud83d\ude00"}}""", "identity", 0)]
    [TestCase("""{"id": 1, "configuration": {"loss": NaN}}""", "identity", 0)]
    [TestCase("""{"id": 1, "name": "\ud800"}""", "identity", 0)]
    [TestCase("{", "identity", 1)]
    [TestCase("""{"id": 1, "name": "a"}""", "gzip", 1)]
    [TestCase("""{"id": 1, "name": "a"}""", "br", 1)]
    public async Task No_response_escapes_a_command(string body, string encoding, int exitCode)
    {
        Emulator.Faults.Add(new EmulatorFault
        {
            Status = 200,
            Body = body,
            Headers = new Dictionary<string, string> { ["Content-Encoding"] = encoding },
        });

        Assert.That(await Cli.RunAsync("plugins", "get", "123", "--no-retry"), Is.EqualTo(exitCode));
        Assert.That(Cli.Out, exitCode == 0 ? Does.StartWith("{") : Is.Empty);
        Assert.That(Cli.Error, exitCode == 0 ? Is.Empty : Does.StartWith("dotnet synapse: "));
        Assert.That(Cli.Error, Does.Not.Contain("   at ").And.Not.Contain("unexpectedly"));
    }

    [TestCase("\u202e", " ", "\\u202e")]
    [TestCase("\u202a", " ", "\\u202a")]
    [TestCase("\u2066", " ", "\\u2066")]
    [TestCase("\u2069", " ", "\\u2069")]
    [TestCase("\u200e", " ", "\\u200e")]
    [TestCase("\u200f", " ", "\\u200f")]
    [TestCase("\u061c", " ", "\\u061c")]
    [TestCase("\u2028", " ", "\\u2028")]
    [TestCase("\u009b", " ", "\\u009b")]
    [TestCase("\u001b", " ", "\\u001b")]
    [TestCase("\u200d", "\u200d", "\u200d")]
    public void What_a_terminal_obeys_or_hides_is_neutral(string character, string asText, string asJson)
    {
        Assert.That(SafeText.Of($"a{character}\tb"), Is.EqualTo($"a{asText}\tb"));
        Assert.That(ResultJson.ToLine(ResultJson.Of(new { a = character })), Is.EqualTo($"{{\"a\":\"{asJson}\"}}").IgnoreCase);
    }

    [Test]
    public async Task Arguments_are_told_like_any_other_text()
    {
        Assert.That(await Cli.RunAsync("plugins", "get", "1", "\u202e"), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(Cli.Out + Cli.Error, Has.None.EqualTo('\u202e'));
    }

    [Test]
    public async Task Input_is_UTF_8_without_its_mark([Values] bool fromFile, [Values] bool isValid)
    {
        byte[] input = [0xEF, 0xBB, 0xBF, .. "{\"name\": \"담당자"u8, isValid ? (byte)'!' : (byte)0xE9, .. "\"}"u8];
        using var folder = new TemporaryFolder();
        Cli.In = CommandLineHost.ReaderOf(new MemoryStream(input));

        int exitCode = await Cli.RunAsync("plugins", "create", "--data", fromFile ? "@" + folder.Write("plugin.json", input) : "-");

        Assert.That(exitCode, Is.EqualTo(isValid ? ExitCode.Success : ExitCode.BadUsage), Cli.Error);
        Assert.That(Cli.Out, isValid ? Does.Contain("\"담당자!\"") : Is.Empty);
    }

    [Test]
    public async Task A_locale_of_another_encoding_changes_neither_input_nor_output()
    {
        var environment = new Dictionary<string, string>(Cli.Environment) { ["LC_ALL"] = "en_US.ISO-8859-1" };
        string program = typeof(CommandLineHost).Assembly.Location;
        await using ChildProcess process = ChildProcess.Start(
            "dotnet", ["exec", program, "plugins", "create", "--data", "-"], environment: environment);
        await process.Input.WriteAsync("""{"name": "담당자"}""");

        ProcessResult result = await process.EndAsync();

        Assert.That(result.Output, Does.Contain("\"담당자\""), result.Errors);
    }

    [TestCase("plugins", "get", "123")]
    [TestCase("jobs", "list", "--all")]
    [TestCase("jobs", "tail", "789")]
    [TestCase("--help")]
    public async Task A_command_whose_output_is_closed_ends(params string[] args)
    {
        Cli.LiveOut = OutputPipe.Over(new ClosedStream());

        Assert.That(await Cli.RunAsync(args), Is.EqualTo(ExitCode.OutputClosed), Cli.Error);
        Assert.That(Cli.Error, Is.Empty, Cli.Error);
    }

    [Test]
    public async Task NO_COLOR_takes_the_colour_and_nothing_else()
    {
        var written = new StringWriter();
        Cli.Terminal = CommandLineHost.TerminalOn(written, name => name == "NO_COLOR" ? "1" : null);

        await Cli.RunAsync("plugins", "get", "123");

        Assert.That(Cli.Terminal?.Profile.Capabilities.ColorSystem, Is.EqualTo(ColorSystem.NoColors));
        Assert.That(written.ToString().Split('\n'), Has.Length.GreaterThan(3));
        Assert.That(CommandLineHost.TerminalOn(new StringWriter(), name => name == "TERM" ? "dumb" : null), Is.Null);
    }

    [TestCase("jobs", "list", "--page-size", "x")]
    [TestCase("emulator", "--port", "x")]
    [TestCase("emulator", "--port", "99999999")]
    [TestCase("plugins", "get", "1", "--timeout", "x")]
    [TestCase("plugins", "get", "1", "--base-url", "http://example.test/")]
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
