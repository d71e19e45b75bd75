using System.Globalization;
using System.Text;
using Synapse.ContractFiles.Specification;

namespace Synapse.ContractFiles.Coverage;

/// <summary>The coverage for readers: operations and statuses with their number of interactions, and the fields.</summary>
internal static class CoverageTable
{
    /// <summary>A table in Markdown. A dot stands for a status that the operation does not document.</summary>
    public static string Write(ContractCoverage coverage)
    {
        var table = new StringBuilder($"| Operation |{string.Concat(coverage.Statuses.Select(status => $" {status} |"))} Fields |\n");
        table.Append("| --- |").Insert(table.Length, " ---: |", coverage.Statuses.Count + 1).Append('\n');
        foreach (Operation operation in coverage.Operations)
        {
            string cells = string.Concat(
                coverage.Statuses.Select(status =>
                    $" {coverage.Interactions(operation, status)?.Count.ToString(CultureInfo.InvariantCulture) ?? "·"} |"
                )
            );
            table.Append(CultureInfo.InvariantCulture, $"| `{operation.Id}` |{cells} {Share(coverage, coverage.FieldsOf(operation))} |\n");
        }

        return table.ToString();
    }

    /// <summary>How much is covered, in one sentence.</summary>
    public static string Sum(ContractCoverage coverage)
    {
        int interactions = coverage.Operations.Sum(operation =>
            operation.Statuses.Sum(status => coverage.Interactions(operation, status)!.Count)
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{coverage.Operations.Count} operations are in {interactions} interactions; "
                + $"{coverage.Fields.Count(field => field.Value > 0)} of {coverage.Fields.Count} fields that are sent or read are in "
                + $"at least one.");
    }

    private static string Share(ContractCoverage coverage, IReadOnlySet<string> fields) =>
        string.Create(CultureInfo.InvariantCulture, $"{fields.Count(field => coverage.Fields[field] > 0)}/{fields.Count}");
}
