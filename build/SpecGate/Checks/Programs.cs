using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractGeneration.Model;
using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// Whether hand-written programs know what the contract has: the emulator serves each operation and field, the command line calls each
/// operation, and a parity vector shows each new field. What is missing is named by the file that has its neighbours.
/// </summary>
internal sealed partial class Programs(Repository repository) : ICheck
{
    private readonly SourceFiles _commands = new(repository.SourceRoot, Path.Combine(repository.Sources, "Synapse.Cli"), "*.cs");
    private readonly SourceFiles _emulator = new(repository.SourceRoot, Path.Combine(repository.Sources, "Synapse.Emulator"), "*.cs");
    private readonly SourceFiles _vectors = new(repository.Root, repository.Vectors, "*.json");

    public string Name => "Programs";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        IReadOnlyList<Operation> operations = ContractGeneration.Contract.Parse(change.After.Text).Operations;
        return
        [
            .. Missing(operations, _emulator, Route, "operation-without-route", "the emulator does not serve"),
            .. Missing(operations, _commands, Call, "operation-without-command", "no command calls"),
            .. NewFields(change).SelectMany(Fields),
        ];
    }

    private static IEnumerable<Finding> Missing(
        IReadOnlyList<Operation> operations, SourceFiles files, Func<Operation, Regex> expression, string code, string text)
    {
        foreach (Operation operation in operations.Where(operation => files.Find(expression(operation)) is null))
        {
            // The operation before it on the same resource, or any that has its place there.
            (string Path, int Line)? neighbour = operations.Reverse()
                .OrderBy(other => Resource(other) == Resource(operation) ? 0 : 1)
                .Select(other => files.Find(expression(other)))
                .FirstOrDefault(place => place is not null);
            yield return new Finding(Severity.Unsound, code, $"{text} {operation.Id}", neighbour?.Path ?? "", neighbour?.Line);
        }
    }

    private IEnumerable<Finding> Fields((string Schema, string Field, string[] Siblings) added)
    {
        if (!_emulator.Says(added.Field))
        {
            string place = _emulator.WithMost(added.Siblings);
            yield return new Finding(
                Severity.Unsound, "field-not-served", $"the emulator has no {added.Schema}.{added.Field}", place);
        }

        if (!_vectors.Says(added.Field))
        {
            string place = _vectors.WithMost(added.Siblings);
            yield return new Finding(
                Severity.Unsound, "field-without-vector", $"no parity vector shows {added.Schema}.{added.Field}", place);
        }
    }

    private static IEnumerable<(string Schema, string Field, string[] Siblings)> NewFields(SpecificationChange change) =>
        from field in ChangelogSuggestion.NewFields(change)
        let names = field.Split('.')
        where names.Length == 2
        let properties = change.After.Document.Root["components"]?["schemas"]?[names[0]]?["properties"] as JsonObject
        where properties is not null
        select (names[0], names[1], properties.Select(property => property.Key).ToArray());

    private static Regex Call(Operation operation) =>
        new($@"\.({operation.Name}|{operation.ListAllName ?? operation.Name})Async\(", RegexOptions.CultureInvariant);

    // A path stands behind its method, or is a constant.
    private static Regex Route(Operation operation) => new(
        $"(\"{operation.Method}\", |= )\"{Placeholder().Replace(Regex.Escape(operation.Path), "[^\"/]+")}\"",
        RegexOptions.CultureInvariant);

    private static string Resource(Operation operation) => operation.Path.Split('/')[1];

    // Regex.Escape escapes the opening brace alone.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Placeholder();
}
