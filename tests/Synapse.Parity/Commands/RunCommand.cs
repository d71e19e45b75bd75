using System.CommandLine;
using Spectre.Console;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Clients;
using Synapse.Parity.Matrix;
using Synapse.Parity.Pacts;
using Synapse.Parity.Vectors;
using Synapse.TestSupport;

namespace Synapse.Parity.Commands;

/// <summary><c>run</c>: generates, builds and runs clients, and writes what came out.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var clients = new Option<string[]>("--client")
        {
            HelpName = "name",
            Description = "A client to run, as its folder under adapters is named; all of them unless given.",
            AllowMultipleArgumentsPerToken = true,
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "Say of each expected failure what was different, to compare it with the reason that is given.",
        };
        var command = new Command("run", "Put every client through every vector and every pact.") { clients, explain };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(clients) ?? [], arguments.GetValue(explain), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] names, bool explain, CancellationToken cancellationToken)
    {
        IReadOnlyList<ClientManifest> all = ClientManifest.ReadAll();
        if (names.Except(all.Select(client => client.Name)).ToList() is [_, ..] unknown)
        {
            await Console.Error.WriteLineAsync($"No such client: {string.Join(", ", unknown)}. There are {string.Join(", ", all)}.");
            return 2;
        }

        await using ParityCases cases = await ParityCases.StartAsync(VectorFolder.ReadAll(), PactCase.ReadAll());
        int exitCode = ReportUncalled(cases);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        foreach (ClientManifest client in all.Where(client => names.Length == 0 || names.Contains(client.Name)))
        {
            try
            {
                IReadOnlyList<Outcome> outcomes = await RunAsync(client, cases.For(client), cancellationToken);
                Report(client, outcomes);
                if (explain)
                {
                    Explain(outcomes);
                }

                ParityMatrix
                    .Read().With(ClientOutcomes.Of(client, outcomes, today), all)
                    .Write();
                if (outcomes.Any(outcome => outcome.Result == OutcomeResult.Fail))
                {
                    exitCode = 1;
                }
            }
            catch (ClientException e)
            {
                Console.WriteLine($"DID NOT RUN {e.Message}");
                ParityMatrix
                    .Read().WithMissed(client, e.Message, today, all)
                    .Write();
                exitCode = 1;
            }
        }

        return exitCode;
    }

    private static Task<IReadOnlyList<Outcome>> RunAsync(
        ClientManifest client,
        IReadOnlyList<IParityCase> cases,
        CancellationToken cancellationToken
    ) =>
        AnsiConsole
            .Progress().AutoClear(true)
            .StartAsync(async progress =>
            {
                ProgressTask task = progress.AddTask(Markup.Escape($"{client}: generate and build"), maxValue: cases.Count);
                task.IsIndeterminate = true;
                await ClientBuild.RunAsync(client, cancellationToken);
                task.IsIndeterminate = false;
                return await new ClientRun(client, ExpectedFailures.Read(client.Name)).RunAsync(
                    cases,
                    outcome =>
                    {
                        task.Description = Markup.Escape($"{client}: {outcome.Vector}");
                        task.Increment(1);
                    },
                    cancellationToken
                );
            });

    private static int ReportUncalled(ParityCases cases)
    {
        List<string> uncalled =
        [
            .. SpecificationDocument
                .Load(RepositoryFolder.Contract)
                .Operations.Select(operation => operation.Id)
                .Except(cases.All.Select(next => next.Operation)),
        ];
        uncalled.ForEach(operation => Console.WriteLine($"NOBODY CALLED {operation}"));
        return uncalled.Count == 0 ? 0 : 1;
    }

    private static void Report(ClientManifest client, IReadOnlyList<Outcome> outcomes)
    {
        int Count(OutcomeResult result) => outcomes.Count(outcome => outcome.Result == result);
        Console.WriteLine(
            $"{client}: {Count(OutcomeResult.Pass)} pass, {Count(OutcomeResult.ExpectedFailure)} expected failures, "
                + $"{Count(OutcomeResult.Fail)} fail"
        );
        foreach (Outcome outcome in outcomes.Where(outcome => outcome.Result == OutcomeResult.Fail))
        {
            Console.WriteLine($"  {outcome.Vector}: {outcome.Reason}");
        }
    }

    private static void Explain(IReadOnlyList<Outcome> outcomes)
    {
        foreach (Outcome outcome in outcomes.Where(outcome => outcome.Result == OutcomeResult.ExpectedFailure))
        {
            Console.WriteLine($"  {outcome.Vector}: {outcome.Reason}");
            foreach (string difference in outcome.Differences)
            {
                Console.WriteLine($"    {difference}");
            }
        }
    }
}
