using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>A construct that works.</summary>
internal sealed record WorkingRow(string Name, string Paths, string Schemas, string Call, string Request)
{
    /// <summary>C# before the call.</summary>
    public string Before { get; init; } = "";

    public IReadOnlyList<Member> Headers { get; init; } = [];

    public string? Body { get; init; }

    public IReadOnlyList<Member> Parts { get; init; } = [];

    public string Status { get; init; } = "204";

    public string? ContentType { get; init; }

    public string Response { get; init; } = "";

    /// <summary>What must be true of <c>result</c>, in C#.</summary>
    public string? Result { get; init; }

    /// <summary>What <c>result</c> must be, in C#.</summary>
    public string? Value { get; init; }

    public static WorkingRow Of(MapNode row) =>
        new(row.Text("name")!, row.Text("paths")!, row.Text("schemas") ?? "", row.Text("call")!, row.Text("request")!)
        {
            Before = row.Text("before") ?? "",
            Headers = row.Map("headers")?.Members ?? [],
            Body = row.Text("body"),
            Parts = row.Map("parts")?.Members ?? [],
            Status = row.Text("status") ?? (row.Text("response") is null ? "204" : "200"),
            ContentType = row.Text("type") ?? (row.Text("response") is null ? null : "application/json"),
            Response = row.Text("response") ?? "",
            Result = row.Text("result"),
            Value = row.Text("value"),
        };
}
