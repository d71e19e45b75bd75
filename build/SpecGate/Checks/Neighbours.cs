using System.Text.RegularExpressions;
using Synapse.ContractGeneration.Model;

namespace Synapse.SpecGate.Checks;

/// <summary>Where hand-written code says something about an operation, and where it would for one that it does not know yet.</summary>
internal sealed partial class Neighbours(IReadOnlyList<Operation> operations)
{
    /// <summary>The operations of a contract, as far as it can be read.</summary>
    public static Neighbours In(SpecificationVersion contract) => new(ContractGeneration.Contract.Parse(contract.Text).Operations);

    public IReadOnlyList<Operation> Operations => operations;

    /// <summary>Matches a call of the operation through the SDK.</summary>
    public static Regex Call(Operation operation) =>
        new($@"\.({operation.Name}|{operation.ListAllName ?? operation.Name})Async\(", RegexOptions.CultureInvariant);

    /// <summary>Matches the route of the operation in the emulator: its path stands behind its method, or is a constant.</summary>
    public static Regex Route(Operation operation) => new(
        $"(\"{operation.Method}\", |= )\"{Placeholder().Replace(Regex.Escape(operation.Path), "[^\"/]+")}\"",
        RegexOptions.CultureInvariant);

    /// <summary>Gets the file that has the most of the other operations on the same resource, and the line of the last of them.</summary>
    public (string Path, int Line)? Of(Operation operation, SourceFiles files, Func<Operation, Regex> expression) => operations
        .Where(other => other != operation && Resource(other) == Resource(operation))
        .Select(other => files.Find(expression(other)))
        .OfType<(string Path, int Line)>()
        .GroupBy(place => place.Path)
        .MaxBy(file => file.Count())?
        .MaxBy(place => place.Line);

    private static string Resource(Operation operation) => operation.Path.Split('/')[1];

    // Regex.Escape escapes the opening brace alone.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Placeholder();
}
