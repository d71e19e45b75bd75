using System.Globalization;
using System.Text;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Coverage.Tests.Report;

/// <summary>contracts/REPORT.md: each operation with its methods and the interactions that hold SDK and backend to it.</summary>
internal sealed class ContractReport(ContractCoverage coverage)
{
    public const string Command = "dotnet run --project tests/Synapse.Coverage.Tests -- report";

    /// <summary>The report on the repository as it is.</summary>
    public static string Write() =>
        new ContractReport(new(SpecificationDocument.Load(RepositoryFolder.Contract), Pact.LoadAll(RepositoryFolder.Pacts))).ToString();

    public override string ToString()
    {
        var text = new StringBuilder($"""
            # What the contracts cover

            {CoverageTable.Sum(coverage)} This page is generated:

            ```bash
            {Command}
            ```

            ## Operations

            A column is a status with its number of interactions in both [pacts](pacts); a dot stands for a status that
            [the API's contract](../openapi/synapse-integration.yaml) does not document. Every kind of error has an interaction of some
            operation: the SDK reads it in the same way whatever the operation.


            """.ReplaceLineEndings("\n"));
        text.Append(CoverageTable.Write(coverage));
        text.Append("\n## Interactions\n\n| Operation | Status | Interaction | Form |\n| --- | ---: | --- | --- |\n");
        foreach (Operation operation in coverage.Operations)
        {
            AppendInteractions(text, operation);
        }

        AppendFields(text);
        return text.ToString();
    }

    // An interaction that both pacts have is one line.
    private void AppendInteractions(StringBuilder text, Operation operation)
    {
        foreach (int status in operation.Statuses)
        {
            foreach (IGrouping<string, Interaction> same in coverage.Interactions(operation, status)!
                .GroupBy(interaction => interaction.Description).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                string[] forms = [.. same.Select(interaction => interaction.Provider.Split('-')[^1]).Distinct()];
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{operation.Id}` | {status} | {Description(operation, same.Key)} | {(forms.Length == 1 ? forms[0] : "both")} |\n");
            }
        }
    }

    private static string Description(Operation operation, string description) =>
        (description.StartsWith($"{operation.Id}: ", StringComparison.Ordinal) ? description[(operation.Id.Length + 2)..] : description)
        .Replace("|", "\\|", StringComparison.Ordinal);

    private static void AppendFields(StringBuilder text)
    {
        text.Append("\n## Fields without an interaction\n\nThe SDK reads them where they are; no backend has to have them.\n\n");
        foreach (IGrouping<string, FieldWithoutPact> reason in FieldWithoutPact.All.GroupBy(field => field.Reason))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {reason.Key} {string.Join(", ", reason.Select(field => $"`{field.Field["read ".Length..]}`"))}\n");
        }
    }
}
