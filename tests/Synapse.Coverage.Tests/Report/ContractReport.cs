using System.Globalization;
using System.Text;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.Coverage.Tests.Report;

/// <summary>contracts/REPORT.md: each operation with its methods, examples, interactions and tests.</summary>
internal sealed class ContractReport(ContractCoverage coverage, TestSources tests, MigrationExamples examples)
{
    public const string Command = "dotnet run --project tests/Synapse.Coverage.Tests -- report";

    /// <summary>The report on the repository as it is.</summary>
    public static string Write() => new ContractReport(
        new ContractCoverage(SpecificationDocument.Load(RepositoryFolder.Specification), Pact.LoadAll(RepositoryFolder.Pacts)),
        TestSources.Load(RepositoryFolder.Tests, typeof(ContractReport).Assembly.GetName().Name!),
        new MigrationExamples(File.ReadAllText(RepositoryFolder.Migration))).ToString();

    public override string ToString()
    {
        var text = new StringBuilder($"""
            # What the contracts cover

            Each operation of [the specification](../openapi/synapse-integration.yaml), the methods of the SDK that call it, how
            [Python and C#](../src/Synapse.Generated/MIGRATION.md) write the call, the interactions of [the pacts](pacts) that hold SDK and backend
            to it, and the test classes that call the methods.

            This page is generated. To write it anew:

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
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nIn the SDK: {string.Join(", ", methods.Select(method => $"`{method}`"))}\n\nFrom Python to C#:\n\n"
        );
        AppendList(text, examples.Of(methods));
        text.Append("\n| Status | Interaction | Pact |\n| ---: | --- | --- |\n");
        foreach (int status in operation.Statuses)
        {
            AppendInteractions(text, operation, status);
        }

        text.Append("\nTests:\n\n");
        AppendList(text, tests.ThatCall(methods));
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

    private static void AppendList(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        }
    }
}
