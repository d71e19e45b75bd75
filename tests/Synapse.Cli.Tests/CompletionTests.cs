using Synapse.TestSupport;

namespace Synapse.Cli.Tests;

internal sealed class CompletionTests
{
    [TestCase("", "jobs")]
    [TestCase("jobs ", "list")]
    [TestCase("jobs l", "logs")]
    [TestCase("jobs list --st", "--status")]
    [TestCase("jobs list --status ", "running")]
    [TestCase("plugins list --output ", "ndjson")]
    [TestCase("completion ", "fish")]
    public async Task The_parser_suggests_what_comes_next(string line, string suggestion)
    {
        using var cli = new CommandLine();
        await cli.RunAsync($"[suggest:{line.Length}]", line);
        Assert.That(cli.Out.Split('\n').Select(text => text.Trim()), Does.Contain(suggestion));
    }

    [Test]
    public async Task Every_shell_has_a_script_and_no_other_has([Values("bash", "zsh", "fish", "pwsh")] string shell)
    {
        using var cli = new CommandLine();
        Assert.That(await cli.RunAsync("completion", shell), Is.Zero);
        Assert.That(cli.Out, Does.Contain("dotnet-synapse").And.Contains("[suggest:"));
        Assert.That(await cli.RunAsync("completion", "tcsh"), Is.EqualTo(ExitCode.BadUsage));
    }

    [TestCase("dotnet-synapse jobs li", "list")]
    [TestCase("dotnet synapse jobs li", "list")]
    [TestCase("dotnet synapse jobs list --stat", "--status")]
    [Platform("Linux,MacOsX")]
    public async Task Bash_completes_with_its_script(string line, string completion)
    {
        using var cli = new CommandLine();
        await cli.RunAsync("completion", "bash");
        string[] words = line.Split(' ');
        string script = $$"""
            dotnet-synapse() { dotnet exec '{{typeof(CommandLineHost).Assembly.Location}}' "$@"; }
            {{cli.Out}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_CWORD={{words.Length - 1}}
            COMP_WORDS=({{string.Join(' ', words)}})
            [[ $(complete -p {{words[0]}}) =~ -F\ ([^ ]+) ]] && "${BASH_REMATCH[1]}" {{words[0]}} '{{words[^1]}}' x
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        ProcessResult result = await ChildProcess.RunAsync("bash", ["--norc", "-c", script]);
        Assert.That(result.Output.Split('\n'), Does.Contain(completion), result.All);
    }
}
