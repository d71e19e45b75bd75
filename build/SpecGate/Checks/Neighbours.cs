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

    /// <summary>
    /// Gets the file that has the most of the operations whose paths are most like this one's, and the line of the last of them.
    /// </summary>
    public (string Path, int Line)? Of(Operation operation, SourceFiles files, Func<Operation, Regex> expression) => operations
        .Where(other => other != operation && Likeness(other, operation) > 0)
        .Select(other => (Likeness: Likeness(other, operation), Place: files.Find(expression(other))))
        .Where(other => other.Place is not null)
        .GroupBy(other => other.Likeness, other => other.Place!.Value)
        .MaxBy(likeness => likeness.Key)?
        .GroupBy(place => place.Path)
        .MaxBy(file => file.Count())?
        .MaxBy(place => place.Line);

    // How many segments both paths begin with.
    private static int Likeness(Operation one, Operation other) => one.Path.Split('/').Zip(other.Path.Split('/'))
        .Skip(1).TakeWhile(segments => segments.First.Length > 0 && segments.First == segments.Second).Count();

    // Regex.Escape escapes the opening brace alone.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Placeholder();
}
