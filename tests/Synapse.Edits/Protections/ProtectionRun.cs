using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Synapse.Edits.Protections;

/// <summary>
/// Removes each protection on a copy and runs the tests of its row: dotnet run --project tests/Synapse.Edits -- protections.
/// <c>--only TEXT</c> picks those whose row or name holds the text; their lines are put anew into the table.
/// </summary>
internal static class ProtectionRun
{
    private const int AtOnce = 2;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    public static async Task<int> RunAsync(string repository, string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not ([] or ["--only", _]))
        {
            Console.Error.WriteLine("protections [--only TEXT]");
            return 2;
        }

        string only = arguments.ElementAtOrDefault(1) ?? "";
        Protection[] protections =
        [
            .. Protection.All.Where(protection =>
                $"{protection.Row} {protection.Edit.Name}".Contains(only, StringComparison.OrdinalIgnoreCase)
            ),
        ];
        if (protections.FirstOrDefault(protection => protection.CountIn(repository) != 1) is { } stale)
        {
            Console.Error.WriteLine($"The edit \"{stale.Edit.Name}\" is out of date: {stale.Edit.File} must hold once: {stale.Edit.Text}");
            return 2;
        }

        try
        {
            return await RunAsync(repository, protections, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("Cancelled.");
            return 130;
        }
    }

    private static async Task<int> RunAsync(string repository, Protection[] protections, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{protections.Length} protections; first a copy is built and its tests run without any edit …");
        using BuiltCopy copy = await BuiltCopy.CreateAsync(repository, cancellationToken);
        var folders = new ConcurrentBag<string>(Enumerable.Range(0, AtOnce).Select(copy.CopyTests));
        string rows = string.Join('|', protections.Select(protection => $"Name~{protection.Row}_").Distinct());
        ProcessResult before = await TestAsync(folders.First(), rows, cancellationToken);
        if (before.ExitCode != 0)
        {
            Console.Error.WriteLine(
                $"The tests fail without an edit, so they can prove nothing: {string.Join("; ", TestRun.FailedTests(before.Output))}"
            );
            return 2;
        }

        long start = Stopwatch.GetTimestamp();
        var outcomes = new List<ProtectionOutcome>();
        await Parallel.ForEachAsync(
            protections,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (protection, token) =>
            {
                folders.TryTake(out string? folder);
                ProtectionOutcome outcome = await RemoveAsync(copy, protection, folder!, token);
                folders.Add(folder!);
                lock (outcomes)
                {
                    // At once, so that a run that is cancelled has not been in vain.
                    outcomes.Add(outcome);
                    ProtectionTable.Save(repository, outcomes);
                    Write(outcome, outcomes.Count, protections.Length, Stopwatch.GetElapsedTime(start));
                }
            });
        int missed = outcomes.Count(outcome => !outcome.IsCaught);
        Console.WriteLine($"{outcomes.Count - missed} of {outcomes.Count} were noticed by the tests of their row.");
        return missed == 0 ? 0 : 1;
    }

    private static async Task<ProtectionOutcome> RemoveAsync(
        BuiltCopy copy,
        Protection protection,
        string folder,
        CancellationToken cancellationToken
    )
    {
        long start = Stopwatch.GetTimestamp();
        ProtectionOutcome Outcome(Verdict verdict, params IReadOnlyList<string> by) =>
            new(protection, verdict, by, Stopwatch.GetElapsedTime(start));

        IReadOnlyList<string> errors = await copy.CompileAsync(protection.Edit, folder, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome(Verdict.DoesNotCompile, errors);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            ProcessResult run = await TestAsync(folder, $"Name~{protection.Row}_", limit.Token);
            IReadOnlyList<string> failed = TestRun.FailedTests(run.Output);
            return run.ExitCode == 0 ? Outcome(Verdict.Survived)
                : failed.Count > 0 ? Outcome(Verdict.Caught, failed)
                : run.Output.Contains("aborted", StringComparison.OrdinalIgnoreCase) ? Outcome(Verdict.Crashes)
                : throw new InvalidOperationException(
                    $"The tests of {protection.Row} ended with exit code {run.ExitCode} and said nothing:\n{run.Output}"
                );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Outcome(Verdict.Hangs);
        }
    }

    private static async Task<ProcessResult> TestAsync(string folder, string filter, CancellationToken cancellationToken)
    {
        ProcessResult run = await ProcessResult.RunAsync(
            "dotnet",
            ["test", Path.Combine(folder, "Synapse.Generated.Tests.dll"), "--filter", filter, "--nologo"],
            folder,
            cancellationToken
        );
        return run.Output.Contains("No test matches", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"There is no test of {filter}.")
            : run;
    }

    private static void Write(ProtectionOutcome outcome, int number, int total, TimeSpan elapsed)
    {
        TimeSpan expected = elapsed / number * total;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number, 3}/{total} {elapsed:mm\\:ss} of about {expected:mm\\:ss}  {outcome.Verdict, -14} {outcome.Protection.Row} {outcome.Protection.Edit.Name, -60} {outcome.Duration.TotalSeconds, 3:0} s  {(outcome.By.Count > 0 ? outcome.By[0] : "")}"
            )
        );
    }
}
