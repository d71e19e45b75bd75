using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Mutations;

namespace Synapse.SpecGate.Commands;

/// <summary><c>mutate</c>: how many of all single changes of the contract the gate sees for what they are.</summary>
internal static class MutateCommand
{
    public static Command Create(Repository repository, IAnsiConsole terminal)
    {
        var words = new Argument<string[]>("words")
        {
            Description = "Only the mutants whose kind or place holds them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "mutate",
            "Change the contract in every place, one change at a time, and write what the gate says to each to build/SpecGate/MUTATIONS.md and mutations.json. Takes some minutes."
        )
        {
            words,
        };
        command.SetAction(arguments => Run(repository, terminal, arguments.GetValue(words) ?? []));
        return command;
    }

    private static int Run(Repository repository, IAnsiConsole terminal, string[] words)
    {
        SpecificationVersion before = SpecificationVersion.Load(repository.Specification, "the contract");
        Mutant[] mutants =
        [
            .. new MutationSource(before.Document.Root)
                .All()
                .Where(mutant => words.All(word => mutant.ToString().Contains(word, StringComparison.OrdinalIgnoreCase))),
        ];
        using var gate = new Gate(repository);
        IReadOnlyList<MutantOutcome> outcomes = terminal
            .Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .Start(bars =>
            {
                var shown = new Dictionary<ICheck, ProgressTask>();
                return new MutationRun(gate, before).Run(
                    mutants,
                    (check, seen, total) =>
                    {
                        ProgressTask bar = shown.TryGetValue(check, out ProgressTask? known)
                            ? known
                            : shown[check] = bars.AddTask(check.Name, maxValue: total);
                        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(check.Name)} {seen}/{total}");
                        bar.Value = seen;
                    }
                );
            });

        var table = new MutationTable(outcomes);
        if (words.Length == 0)
        {
            table.Save(repository);
        }

        foreach (MutantOutcome surprise in table.Surprises)
        {
            terminal.MarkupLineInterpolated(
                $"[red]{(surprise.Mutant.IsHarmful ? "not caught" : "false alarm")}[/] {surprise.Mutant} [grey]{surprise.Finding?.Text ?? ""}[/]"
            );
        }

        terminal.WriteLine(table.Sum);
        return table.Surprises.Count == 0 ? 0 : 1;
    }
}
