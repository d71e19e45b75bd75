using System.Diagnostics;
using System.Reflection;
using Synapse.Edits;
using Synapse.Edits.Mutants;
using Synapse.Edits.Protections;

// Applies single edits to a copy of the repository and shows which test notices each: dotnet run --project tests/Synapse.Edits
// An argument picks the edits whose name or side holds it. The verb "protections" removes what protects the SDK instead, row by row;
// the verb "mutants" lets Stryker change all of its hand-written code.
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

string repository = Assembly
    .GetExecutingAssembly()
    .GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(data => data.Key == "RepositoryRoot")
    .Value!;
if (args is ["protections", ..])
{
    return await ProtectionRun.RunAsync(repository, args[1..], cancellation.Token);
}

if (args is ["mutants", ..])
{
    return await MutantRun.RunAsync(repository, args[1..], cancellation.Token);
}

Edit[] edits =
[
    .. ContractEdits.All.Where(edit => args.All(word => $"{edit.Side} {edit.Name}".Contains(word, StringComparison.OrdinalIgnoreCase))),
];

try
{
    using RepositoryCopy copy = await RepositoryCopy.CreateAsync(repository, cancellation.Token);
    foreach (Edit edit in edits)
    {
        // One that is out of date fails here, before an hour of others has run.
        copy.Apply(edit).Dispose();
    }

    Console.WriteLine($"{edits.Length} edits on a copy; first the tests without any edit …");
    IReadOnlyList<string> already = await TestRun.FindFailuresAsync(copy.Root, ContractEdits.TestProjects, cancellation.Token);
    if (already.Count > 0)
    {
        Console.Error.WriteLine($"The tests fail without an edit, so they can prove nothing: {string.Join("; ", already)}");
        return 2;
    }

    var outcomes = new List<EditOutcome>();
    foreach (Edit edit in edits)
    {
        long start = Stopwatch.GetTimestamp();
        using (copy.Apply(edit))
        {
            IReadOnlyList<string> caughtBy = await TestRun.FindFailuresAsync(copy.Root, ContractEdits.TestProjects, cancellation.Token);
            outcomes.Add(new EditOutcome(edit, caughtBy, Stopwatch.GetElapsedTime(start)));
        }

        Report.Write(outcomes.Count, edits.Length, outcomes[^1]);
    }

    Report.Save(Path.Combine(repository, "artifacts", "edits.json"), outcomes);
    int missed = outcomes.Count(outcome => !outcome.IsCaught);
    Console.WriteLine($"{outcomes.Count - missed} of {outcomes.Count} edits were caught.");
    return missed == 0 ? 0 : 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled.");
    return 130;
}
