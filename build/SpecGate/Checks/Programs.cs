using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractGeneration.Model;
using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// Whether hand-written programs know what the contract has: the emulator serves each operation and field, the command line calls each
/// upload and each stream, for which it derives no command, and a parity vector shows each new field. What is missing is named by the file
/// that has its neighbours.
/// </summary>
internal sealed class Programs(Repository repository) : ICheck
{
    private readonly SourceFiles _commands = new(Path.Combine(repository.Sources, "Synapse.Cli", "Commands"), "*.cs");
    private readonly SourceFiles _emulator = new(Path.Combine(repository.Sources, "Synapse.Emulator"), "*.cs");
    private readonly SourceFiles _vectors = new(repository.Vectors, "*.json");

    public string Name => "Programs";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        Neighbours neighbours = Neighbours.In(change.After);
        return
        [
            .. Missing(neighbours, _emulator, Neighbours.Route, "operation-without-route", "the emulator does not serve"),
            .. Missing(neighbours, _commands, Neighbours.Call, "operation-without-command", "no command calls", IsCalledByHand),
            .. NewFields(change).SelectMany(Missing),
        ];
    }

    private static bool IsCalledByHand(Operation operation) =>
        operation.Body is { IsForm: true } || operation.Result.Kind is ResultKind.Stream or ResultKind.Binary;

    private static IEnumerable<Finding> Missing(
        Neighbours neighbours,
        SourceFiles files,
        Func<Operation, Regex> expression,
        string code,
        string text,
        Func<Operation, bool>? concerns = null) =>
        from operation in neighbours.Operations
        where concerns?.Invoke(operation) != false
        where files.Find(expression(operation)) is null
        let place = neighbours.Of(operation, files, expression)
        select new Finding(Severity.Unsound, code, $"{text} {operation.Id}", place?.Path ?? files.Folder, place?.Line);

    private IEnumerable<Finding> Missing((string Schema, string Field, string[] Siblings) added) =>
    [
        .. Missing(added, _emulator, "field-not-served", "the emulator has no"),
        .. Missing(added, _vectors, "field-without-vector", "no parity vector shows"),
    ];

    private static IEnumerable<Finding> Missing(
        (string Schema, string Field, string[] Siblings) added, SourceFiles files, string code, string text)
    {
        if (!files.Names(added.Field))
        {
            (string Path, int Line)? place = files.Beside(added.Field, added.Siblings);
            yield return new Finding(
                Severity.Unsound, code, $"{text} {added.Schema}.{added.Field}", place?.Path ?? files.Folder, place?.Line);
        }
    }

    private static IEnumerable<(string Schema, string Field, string[] Siblings)> NewFields(SpecificationChange change) =>
        from field in ChangelogSuggestion.NewFields(change)
        let names = field.Split('.')
        where names.Length == 2
        let properties = change.After.Document.Root["components"]?["schemas"]?[names[0]]?["properties"] as JsonObject
        where properties is not null
        select (names[0], names[1], properties.Select(property => property.Key).ToArray());
}
