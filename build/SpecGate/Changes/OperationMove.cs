using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Changes;

/// <summary>An operation that kept its id and has another method or path.</summary>
internal sealed partial record OperationMove(Operation Before, Operation After)
{
    public static IReadOnlyList<OperationMove> Find(SpecificationDocument before, SpecificationDocument after) =>
        [
            .. from was in before.Operations
               let found = after.Operations.Where(operation => operation.Id == was.Id).ToArray()
               where found.Length == 1 && (was.Method, Shape(was.Path)) != (found[0].Method, Shape(found[0].Path))
               select new OperationMove(was, found[0]),
        ];

    /// <summary>Copies a contract and puts the moved operations where they are afterwards.</summary>
    public static JsonObject Align(JsonObject contract, IReadOnlyList<OperationMove> moves)
    {
        JsonObject copy = contract.DeepClone().AsObject();
        if (moves.Count == 0)
        {
            return copy;
        }

        JsonObject paths = copy["paths"]!.AsObject();
        foreach (OperationMove move in moves)
        {
            JsonObject path = paths[move.Before.Path]!.AsObject();
            path.Remove(Key(move.Before));
            if (path.Count == 0)
            {
                paths.Remove(move.Before.Path);
            }
        }

        foreach (OperationMove move in moves)
        {
            JsonObject path = paths[move.After.Path] as JsonObject ?? [];
            paths[move.After.Path] ??= path;
            path[Key(move.After)] = move.Before.Node.DeepClone();
        }

        return copy;
    }

    private static string Key(Operation operation) => operation.Method.ToLowerInvariant();

    // What a parameter of the path is called changes no request.
    private static string Shape(string path) => Placeholder().Replace(path, "{}");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
