using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>A type, tried in every position where it can stand.</summary>
/// <param name="Name">What the guide calls it.</param>
/// <param name="Schema">The schema in YAML, on one line.</param>
/// <param name="CSharp">The C# type.</param>
/// <param name="Value">A value, as a C# expression.</param>
/// <param name="Json">The value as JSON.</param>
/// <param name="Text">The value as text; null if it has none.</param>
internal sealed record TypeRow(string Name, string Schema, string CSharp, string Value, string Json, string? Text)
{
    /// <summary>Whether its C# type has a name of its own at each place.</summary>
    public bool IsEnum { get; init; }

    /// <summary>The value as a header, where it differs from other texts.</summary>
    public bool HasHeader { get; init; }

    public static IReadOnlyList<TypeRow> All { get; } = [.. TableFile.Rows("types").Select(Of)];

    public override string ToString() => Name;

    private static TypeRow Of(MapNode row) =>
        new(row.Text("name")!, row.Text("schema")!, row.Text("csharp")!, row.Text("value")!, row.Text("json")!, row.Text("text"))
        {
            IsEnum = row.IsTrue("enum"),
            HasHeader = row.Text("text") is { } text && text.All(char.IsAscii),
        };
}
