using Spectre.Console.Testing;
using Synapse.SpecGate.Commands;
using Synapse.TestSupport;

namespace Synapse.SpecGate.Tests;

/// <summary>A copy of what the gate's commands read and write; the SDK itself is built from the repository.</summary>
internal sealed class GateCopy : IDisposable
{
    private readonly RepositoryCopy _copy = new(
        "openapi", "contracts/pacts", "contracts/parity/vectors", "src/Synapse.Generated/PublicAPI.Shipped.txt",
        "src/Synapse.Generated/PublicAPI.Unshipped.txt", "CHANGELOG.md", "Directory.Build.props");

    public Repository Repository => new(_copy.Root) { Tests = Repository.OfProgram.Tests, Sources = Repository.OfProgram.Sources };

    /// <summary>Runs a command of the gate, as in a terminal, on 24 November 2026.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments)
    {
        using var terminal = new TestConsole();
        terminal.Profile.Width = 400;
        using var errors = new StringWriter();
        int exitCode = new GateCommandLine(Repository, SharedGate.Sdk, terminal, new FixedDay()).Run(arguments, errors);
        return (exitCode, terminal.Output + errors);
    }

    /// <summary>Changes a text in a file, which must hold it.</summary>
    public void Edit(string file, string text, string replacement) => _copy.Edit(file, text, replacement);

    /// <summary>Commits everything to a new git repository.</summary>
    public async Task CommitAsync()
    {
        await GitAsync("init", "--quiet");
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "--quiet", "--message", "All");
    }

    public void Dispose() => _copy.Dispose();

    private async Task GitAsync(params string[] arguments)
    {
        ProcessResult git = await ChildProcess.RunAsync("git", arguments, _copy.Root);
        Assert.That(git.ExitCode, Is.Zero, git.All);
    }

    private sealed class FixedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    }
}
