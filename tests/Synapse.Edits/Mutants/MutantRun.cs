using System.Diagnostics;

namespace Synapse.Edits.Mutants;

/// <summary>
/// Changes the hand-written code in one place at a time, on a copy, by Stryker.NET: dotnet run --project tests/Synapse.Edits -- mutants.
/// Names of folders of the client pick what is measured; each folder's result is kept as soon as it is there.
/// </summary>
internal static class MutantRun
{
    private const string Sdk = "src/Synapse.Generated";
    private const string Tests = "tests/Synapse.Generated.Tests";

    public static async Task<int> RunAsync(string repository, string[] arguments, CancellationToken cancellationToken)
    {
        string[] known = [.. FoldersOf(repository)];
        string[] folders = arguments is [] ? known : arguments;
        if (folders.Except(known).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"The client has no folder {unknown} with code in it: {string.Join(' ', known)}");
            return 2;
        }

        try
        {
            return await MeasureAsync(repository, folders, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("Cancelled. The folders that were measured have been kept.");
            return 130;
        }
    }

    /// <summary>The folders that hold the client's hand-written code.</summary>
    public static IEnumerable<string> FoldersOf(string repository) =>
        from folder in Directory.EnumerateDirectories(Path.Combine(repository, Sdk))
        where Directory.EnumerateFiles(folder, "*.cs").Any()
        let name = Path.GetFileName(folder)
        orderby name
        select name;

    private static async Task<int> MeasureAsync(string repository, string[] folders, CancellationToken cancellationToken)
    {
        MutationScore score = MutationScore.Load(repository);
        using RepositoryCopy copy = await RepositoryCopy.CreateAsync(repository, cancellationToken);
        await RunToolAsync(["tool", "restore"], copy.Root, cancellationToken);
        foreach ((int index, string folder) in folders.Index())
        {
            Console.WriteLine($"{index + 1}/{folders.Length} {folder}");
            string output = Path.Combine(copy.Root, "artifacts", "stryker", folder);
            await RunToolAsync(["stryker", "-m", $"{folder}/**/*.cs", "-O", output, "--break-at", "0"], Path.Combine(copy.Root, Tests), cancellationToken);
            FolderScore measured = StrykerReport.Read(Path.Combine(output, "reports", "mutation-report.json"), Path.Combine(copy.Root, Sdk), folder);
            score = score.With(measured);
            score.Save(repository);
            Console.WriteLine($"{folder}: {measured.Percent} of {measured.Mutants} mutants");
        }

        Console.WriteLine($"{score.Percent} in all; {MutationScore.Page} has the rest.");
        return score.IsEnough ? 0 : 1;
    }

    // Its output is the progress that a reader sees.
    private static async Task RunToolAsync(string[] arguments, string folder, CancellationToken cancellationToken)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder })!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
        }
    }
}
