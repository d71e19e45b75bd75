using System.Diagnostics;

namespace Synapse.Edits.Mutants;

/// <summary>
/// Changes the hand-written code in one place at a time, on a copy, by Stryker.NET: dotnet run --project tests/Synapse.Edits -- mutants.
/// Names of folders of the client, or of files such as <c>Wire/JsonPath.cs</c>, pick what is measured; each result is kept as soon as
/// it is there. <c>--page</c> measures nothing and writes the page anew, once reasons were put into the data.
/// </summary>
internal static class MutantRun
{
    private const string Sdk = "src/Synapse.Generated";
    private const string Tests = "tests/Synapse.Generated.Tests";

    public static async Task<int> RunAsync(string repository, string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is ["--page"])
        {
            MutationScore.Load(repository).Save(repository);
            return 0;
        }

        string[] known = [.. FoldersOf(repository)];
        string[] places = arguments is [] ? known : arguments;
        if (places.FirstOrDefault(place => !known.Contains(place) && !File.Exists(Path.Combine(repository, Sdk, place))) is { } unknown)
        {
            Console.Error.WriteLine($"The client has no {unknown}. Its folders with code in them: {string.Join(' ', known)}");
            return 2;
        }

        try
        {
            return await MeasureAsync(repository, places, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("Cancelled. What was measured has been kept.");
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

    private static async Task<int> MeasureAsync(string repository, string[] places, CancellationToken cancellationToken)
    {
        MutationScore score = MutationScore.Load(repository);
        using RepositoryCopy copy = await RepositoryCopy.CreateAsync(repository, cancellationToken);
        await RunToolAsync(["tool", "restore"], copy.Root, cancellationToken);

        // The files of a folder are measured together, as it takes a minute to begin.
        IGrouping<string, string>[] groups = [.. places.GroupBy(place => place.Split('/')[0])];
        foreach ((int index, IGrouping<string, string> group) in groups.Index())
        {
            Console.WriteLine($"{index + 1}/{groups.Length} {string.Join(' ', group)}");
            string output = Path.Combine(copy.Root, "artifacts", "stryker", group.Key);
            IEnumerable<string> patterns = group.SelectMany(place => new[] { "-m", place == group.Key ? $"{place}/**/*.cs" : place });
            await RunToolAsync(
                ["stryker", .. patterns, "-O", output, "--break-at", "0"],
                Path.Combine(copy.Root, Tests),
                cancellationToken
            );
            FolderScore measured = StrykerReport.Read(
                Path.Combine(output, "reports", "mutation-report.json"),
                Path.Combine(copy.Root, Sdk),
                group.Key
            );
            score = group.Contains(group.Key) ? score.With(measured) : score.WithFiles(measured);
            score.Save(repository);
            Console.WriteLine($"{string.Join(' ', group)}: {measured.Percent} of {measured.Mutants} mutants");
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
