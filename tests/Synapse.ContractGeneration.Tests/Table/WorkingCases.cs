using System.Text;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>The constructs of the table that work, each with what it sends and what comes back.</summary>
internal static class WorkingCases
{
    public static IReadOnlyList<WorkingRow> Rows { get; } = [.. TableFile.Rows("works").Select(WorkingRow.Of)];

    public static IEnumerable<Case> All => Rows.Select(row => new Case(row.Name, row.Paths, row.Schemas, Code(row)));

    private static string Code(WorkingRow row)
    {
        var code = new StringBuilder();
        string response = row.ContentType is null ? $"wire.Respond({row.Status});"
            : $"wire.Respond({row.Status}, {Literal.Of(row.ContentType)}, {Literal.Of(row.Response)});";
        code.AppendLine(response);
        code.AppendLine(row.Before);
        code.AppendLine(row.Result is null && row.Value is null ? $"await {row.Call};" : $"var result = await {row.Call};");
        code.AppendLine($"wire.ExpectRequest({Literal.Of(row.Request)});");
        foreach (Member header in row.Headers)
        {
            string value = header.Value is ScalarNode { IsNull: false } text ? Literal.Of(text.Text) : "null";
            code.AppendLine($"wire.ExpectHeader({Literal.Of(header.Name)}, {value});");
        }

        if (row.Body is { } body)
        {
            code.AppendLine($"wire.ExpectBody({Literal.Of(body)});");
        }

        foreach (Member part in row.Parts)
        {
            code.AppendLine($"wire.ExpectPart({Literal.Of(part.Name)}, {Literal.Of(((ScalarNode)part.Value).Text)});");
        }

        if (row.Result is { } result)
        {
            code.AppendLine($"NUnit.Framework.Assert.That({result}, NUnit.Framework.Is.True);");
        }

        if (row.Value is { } expected)
        {
            code.AppendLine($"Values.Same({expected}, result);");
        }

        return code.ToString();
    }
}
