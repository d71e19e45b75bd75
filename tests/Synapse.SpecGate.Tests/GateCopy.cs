using System.Diagnostics;
using Spectre.Console.Testing;
using Synapse.SpecGate.Commands;

namespace Synapse.SpecGate.Tests;

/// <summary>A copy of what the gate's commands write and what stands beside it; the SDK itself is built from the repository.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Sources =
    [
        "openapi", "contracts/pacts", "contracts/parity/vectors", "src/Synapse.Generated/PublicAPI.Shipped.txt",
        "src/Synapse.Generated/PublicAPI.Unshipped.txt", "CHANGELOG.md", "Directory.Build.props",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-gate-");

    public RepositoryCopy()
    {
        foreach (string source in Sources)
        {
            Copy(Path.Combine(Repository.OfProgram.Root, source), Path.Combine(_folder.FullName, source));
        }
    }

    public Repository Repository => new(_folder.FullName) { Tests = Repository.OfProgram.Tests };

    public static string Original { get; } = File.ReadAllText(Repository.OfProgram.Specification);

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
    public static void Edit(string file, string text, string replacement) =>
        File.WriteAllText(file, Replace(File.ReadAllText(file), text, replacement));

    /// <summary>Replaces the first occurrence of a text, which must be there.</summary>
    public static string Replace(string whole, string text, string replacement) =>
        whole.IndexOf(text, StringComparison.Ordinal) is >= 0 and var place
            ? whole[..place] + replacement + whole[(place + text.Length)..]
            : throw new InvalidOperationException($"It does not hold: {text}");

    /// <summary>Commits everything to a new git repository.</summary>
    public void Commit()
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "--quiet", "--message", "All");
    }

    public void Dispose()
    {
        // git keeps its objects read-only.
        foreach (FileInfo file in _folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        _folder.Delete(recursive: true);
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName })!;
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, string.Join(' ', arguments));
    }

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        foreach (string entry in Directory.EnumerateFileSystemEntries(source))
        {
            Copy(entry, Path.Combine(target, Path.GetFileName(entry)));
        }
    }

    private sealed class FixedDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    }
}
