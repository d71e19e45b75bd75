using System.Globalization;
using System.Text;
using Synapse.ContractGeneration.Diagnostics;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>The guide for maintainers of the contract, made of the table.</summary>
internal static class Guide
{
    private const string Introduction = """
        # Contract guide

        What can be written in `openapi/synapse-integration.yaml`, and what it becomes in the C# client. The build refuses everything else
        with one error on its line. This page is generated from the table in `tests/Synapse.ContractGeneration.Tests/Constructs`, where every row is a test. After a change of the table, regenerate the page:

        ```
        SYNAPSE_WRITE=1 dotnet test tests/Synapse.ContractGeneration.Tests --filter GuideTests
        ```

        ## Names

        This is the only place that describes names; `build/generation/Names` carries it out. An operation, a schema, a field, a parameter
        and a value of an enum get a C# name from their name in the contract:

        - Characters other than letters and digits separate words, and each word begins with a capital letter: `page_size` is `PageSize`.
        - A name without small letters is taken as capitals throughout: `AMAZON_S3` is `AmazonS3`.
        - What cannot begin an identifier gets `Value` before it: `3d` is `Value3d`. A hyphen at the beginning is `Minus`, and digits stay
          apart: `1.0` is `Value1_0`. A name without any letter and digit is `Empty`.
        - A parameter of a method begins with a small letter, and a keyword has `@` before it: `agent_token` is `agentToken`, `class` is
          `@class`.
        - A field, a parameter or a value whose name is taken, by another one or by a member that every class has, gets `Value` behind it,
          or a number: `equals` is `EqualsValue`. Of several, the one in snake_case has the first choice.
        - A schema whose name a framework or the client has already gets `Model` behind it: `Task` is `TaskModel`.
        - Two operations, or two schemas, that would have one name are refused, and so is an operation with the name of a method by hand.
        - A type that the contract does not name is called after its place: the enum of the field `level` of `Thing` is `ThingLevel`. The
          entries of a list have `Item` behind it, the values of a map `Value`. The body of `create_thing` is `CreateThingRequest`, its
          response `CreateThingResult`, the class of its optional parameters `CreateThingQuery`.
        - The method over all pages of `list_jobs` is `ListAllJobsAsync`; that of an operation with another first word, `search_jobs`, is
          `SearchJobsAllAsync`.

        On the wire, every name is sent and compared exactly as it is written.

        """;

    public static string Write()
    {
        var guide = new StringBuilder(Introduction);
        guide.Append("""

            ## Types

            Each of them works as a field (required, optional, nullable), in lists and maps, and as a whole body or response; those with a
            text also in paths, queries, headers and forms.

            | Schema | C# | JSON | Text |
            |---|---|---|---|

            """);
        foreach (TypeRow row in TypeRow.All)
        {
            string type = row.IsEnum ? "a struct of its own" : Code(row.CSharp);
            string text = row.Text is null ? "" : Code(row.Text);
            guide.Append(CultureInfo.InvariantCulture, $"| {Code(row.Schema)} | {type} | {Code(row.Json)} | {text} |\n");
        }

        guide.Append("\n## What works\n");
        foreach (WorkingRow row in WorkingCases.Rows)
        {
            guide.Append(CultureInfo.InvariantCulture, $"\n### {Title(row.Name)}\n\n");
            guide.Append(CultureInfo.InvariantCulture, $"```yaml\n{Example(row.Paths)}{Example(row.Schemas)}```\n\n");
            guide.Append(CultureInfo.InvariantCulture, $"```csharp\n{Example(row.Call)}```\n");
        }

        guide.Append("\n## What is refused\n\n| Written | The build says |\n|---|---|\n");
        foreach (RefusedRow row in RefusedRow.All)
        {
            Problem problem = Contract.Parse(row.Document).Problems.First();
            string message = problem.Message.Replace("|", "\\|", StringComparison.Ordinal);
            guide.Append(CultureInfo.InvariantCulture, $"| {Title(row.Name)} | SYN{(int)problem.Code}: {message} |\n");
        }

        return guide.ToString().ReplaceLineEndings("\n");
    }

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Example(string text) => text.Trim().Length == 0 ? "" : text.Trim()
        .Replace("Zed", "Thing", StringComparison.Ordinal)
        .Replace("zed", "thing", StringComparison.Ordinal) + "\n";
}
