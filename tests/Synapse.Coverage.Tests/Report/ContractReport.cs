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

            Each operation of [the specification](../openapi/synapse-integration.yaml), the methods of the SDK that call it, and the
            interactions of [the pacts](pacts) that hold the SDK and a backend to it.

            This page is generated:

            ```bash
            {Command}
            ```

            {CoverageTable.Sum(coverage)}

            A column is a status with its number of interactions; a dot stands for a status that is not documented. Fields are what
            the operation sends and reads, each in every form that the specification allows.


            """.ReplaceLineEndings("\n"));
        text.Append(CoverageTable.Write(coverage));
        foreach (Operation operation in coverage.Operations)
        {
            Append(text, operation);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, Operation operation)
    {
        IReadOnlyList<string> methods = SdkMethods.Of(operation.Id);
        text.Append(CultureInfo.InvariantCulture, $"\n## {operation.Id}\n\n`{operation.Method} {operation.Path}` {operation.Summary}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nIn the SDK: {string.Join(", ", methods.Select(method => $"`{method}`"))}\n");
        text.Append("\n| Status | Interaction | Pact |\n| ---: | --- | --- |\n");
        foreach (int status in operation.Statuses)
        {
            AppendInteractions(text, operation, status);
        }
    }

    // Pacts of several consumers may hold the same interaction: it is one line here.
    private void AppendInteractions(StringBuilder text, Operation operation, int status)
    {
        foreach (IGrouping<string, Interaction> same in coverage.Interactions(operation, status)!
            .GroupBy(interaction => interaction.Description).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string description = same.Key.StartsWith($"{operation.Id}: ", StringComparison.Ordinal)
                ? same.Key[(operation.Id.Length + 2)..]
                : same.Key;
            string consumers = string.Join(", ", same.Select(interaction => interaction.Consumer).Distinct().Order(StringComparer.Ordinal));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {status} | {description.Replace("|", "\\|", StringComparison.Ordinal)} | {consumers} |\n"
            );
        }
    }
}
