using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synapse.SpecGate.Mutations;

/// <summary>What the gate said to all mutants, for readers and for machines.</summary>
internal sealed class MutationTable(IReadOnlyList<MutantOutcome> outcomes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Harmful mutants that nothing caught and no reason excuses, and harmless ones that were called harmful.</summary>
    public IReadOnlyList<MutantOutcome> Surprises =>
        [
            .. outcomes.Where(outcome =>
                outcome.Mutant.IsHarmful ? !outcome.IsCaught && HarmlessMutants.Reason(outcome.Mutant) is null : outcome.IsCaught
            ),
        ];

    public string Sum
    {
        get
        {
            MutantOutcome[] harmful = [.. outcomes.Where(outcome => outcome.Mutant.IsHarmful)];
            MutantOutcome[] harmless = [.. outcomes.Where(outcome => !outcome.Mutant.IsHarmful)];
            int caught = harmful.Count(outcome => outcome.IsCaught);
            int excused = harmful.Count(outcome => !outcome.IsCaught && HarmlessMutants.Reason(outcome.Mutant) is not null);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{caught} of {harmful.Length} changes were caught ({100.0 * caught / Math.Max(1, harmful.Length):0.0} %); {excused} of the others harm nobody, {harmful.Length - caught - excused} were missed. Of {harmless.Length} additions {harmless.Count(outcome => outcome.IsCaught)} were called harmful."
            );
        }
    }

    public void Save(Repository repository)
    {
        File.WriteAllText(Path.Combine(repository.Root, "build", "SpecGate", "MUTATIONS.md"), Markdown());
        File.WriteAllText(Path.Combine(repository.Root, "build", "SpecGate", "mutations.json"), Json());
    }

    // A line for each mutant, so that a difference can be read.
    private string Json() => $"[\n{string.Join(",\n", outcomes.Select(outcome => JsonSerializer.Serialize(
        new { outcome.Mutant.Kind, outcome.Mutant.Place, Harmful = outcome.Mutant.IsHarmful, outcome.Check, outcome.Finding?.Code, Reason = outcome.IsCaught ? null : HarmlessMutants.Reason(outcome.Mutant) },
        Options)))}\n]\n";

    private string Markdown()
    {
        string[] checks = [.. outcomes.Select(outcome => outcome.Check).OfType<string>().Distinct()];
        var text = new StringBuilder($"""
            # What the gate sees

            Every operation, answer, parameter, property and set of values of [the contract](../../openapi/synapse-integration.yaml) was changed, one
            change at a time, and the changed contract shown to the checks until one caught it. A row is a kind of change; the numbers
            say which check was the first to catch how many. To run it anew:

            ```bash
            dotnet run --project build/SpecGate -- mutate
            ```

            {Sum}

            ## Changes

            | Change | Mutants |{string.Concat(checks.Select(check => $" {check} |"))} Not caught |
            | --- | ---: |{string.Concat(checks.Select(_ => " ---: |"))} ---: |

            """.ReplaceLineEndings("\n"));
        Append(text, checks, isHarmful: true);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Additions\n\nThey must not be called harmful.\n\n| Addition | Mutants |{string.Concat(checks.Select(check => $" {check} |"))} Not caught |\n| --- | ---: |{string.Concat(checks.Select(_ => " ---: |"))} ---: |\n"
        );
        Append(text, checks, isHarmful: false);
        text.Append("\n## Not caught\n\n| Change | Where | Why it harms nobody |\n| --- | --- | --- |\n");
        foreach (MutantOutcome outcome in outcomes.Where(outcome => outcome.Mutant.IsHarmful && !outcome.IsCaught))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {outcome.Mutant.Kind} | `{outcome.Mutant.Place}` | {HarmlessMutants.Reason(outcome.Mutant) ?? "**it does**"} |\n"
            );
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, string[] checks, bool isHarmful)
    {
        foreach (
            IGrouping<string, MutantOutcome> kind in outcomes
                .Where(outcome => outcome.Mutant.IsHarmful == isHarmful)
                .GroupBy(outcome => outcome.Mutant.Kind)
        )
        {
            string cells = string.Concat(checks.Select(check => $" {Number(kind.Count(outcome => outcome.Check == check))} |"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} |{cells} {Number(kind.Count(outcome => !outcome.IsCaught))} |\n"
            );
        }
    }

    private static string Number(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}
