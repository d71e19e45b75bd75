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
        var code = new List<string>();
        string response = row.ContentType is null ? $"wire.Respond({row.Status});"
            : $"wire.Respond({row.Status}, {Literal.Of(row.ContentType)}, {Literal.Of(row.Response)});";
        code.Add(response);
        code.Add(row.Before);
        code.Add(row.Result is null && row.Value is null ? $"await {row.Call};" : $"var result = await {row.Call};");
        code.Add($"wire.ExpectRequest({Literal.Of(row.Request)});");
        foreach (Member header in row.Headers)
        {
            string value = header.Value is ScalarNode { IsNull: false } text ? Literal.Of(text.Text) : "null";
            code.Add($"wire.ExpectHeader({Literal.Of(header.Name)}, {value});");
        }

        if (row.Body is { } body)
        {
            code.Add($"wire.ExpectBody({Literal.Of(body)});");
        }

        foreach (Member part in row.Parts)
        {
            code.Add($"wire.ExpectPart({Literal.Of(part.Name)}, {Literal.Of(((ScalarNode)part.Value).Text)});");
        }

        if (row.Result is { } result)
        {
            code.Add($"NUnit.Framework.Assert.That({result}, NUnit.Framework.Is.True);");
        }

        if (row.Value is { } expected)
        {
            code.Add($"Values.Same({expected}, result);");
        }

        return string.Join('\n', code);
    }
}
