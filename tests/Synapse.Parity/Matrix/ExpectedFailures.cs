using System.Text.Json;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Vectors;
using Synapse.TestSupport;

namespace Synapse.Parity.Matrix;

/// <summary>The vectors that a client is known to fail, each with the limit of its generator that is the reason.</summary>
internal sealed class ExpectedFailures
{
    private static readonly SpecificationDocument Contract = SpecificationDocument.Load(RepositoryFolder.Contract);

    private readonly Dictionary<string, Entry> _vectors;
    private readonly Dictionary<string, Entry> _operations = new(StringComparer.Ordinal);

    private ExpectedFailures(IReadOnlyList<Entry> entries)
    {
        _vectors = entries
            .SelectMany(entry => entry.Vectors.Select(vector => (vector, entry)))
            .ToDictionary(pair => pair.vector, pair => pair.entry);
        foreach (Entry entry in entries)
        {
            foreach (Operation operation in Contract.Operations.Where(operation => entry.Covers(operation)))
            {
                _operations.Add(operation.Id, entry);
            }
        }
    }

    public static ExpectedFailures None { get; } = new([]);

    public IReadOnlyCollection<string> Vectors => _vectors.Keys;

    public static string FileOf(string client) => Path.Combine(ParityFolder.ExpectedFailures, $"{client}.json");

    /// <summary>Those of a client; none if it has no file.</summary>
    public static ExpectedFailures Read(string client) => File.Exists(FileOf(client)) ? Parse(File.ReadAllText(FileOf(client))) : None;

    public static ExpectedFailures Parse(string json) => new(JsonSerializer.Deserialize<List<Entry>>(json, VectorFolder.Json)!);

    /// <summary>Makes an outcome of the differences: a failure that is expected and does not come is one, too.</summary>
    public Outcome Judge(string vector, string operation, IReadOnlyList<string> differences) =>
        (_vectors.GetValueOrDefault(vector) ?? _operations.GetValueOrDefault(operation), differences) switch
        {
            (null, []) => new Outcome(vector, operation, OutcomeResult.Pass, Reason: null),
            (null, _) => new Outcome(vector, operation, OutcomeResult.Fail, string.Join("; ", differences)),
            ({ } entry, []) => new Outcome(
                vector,
                operation,
                OutcomeResult.Fail,
                $"It passes, so it is no expected failure any more: {entry.Reason}"
            ),
            ({ } entry, _) => new Outcome(vector, operation, OutcomeResult.ExpectedFailure, entry.Reason, entry.Remedy)
            {
                Differences = differences,
            },
        };

    /// <param name="Reason">The limit of the generator.</param>
    /// <param name="Remedy">How to live with it.</param>
    /// <param name="Vectors">The vectors that fail because of it.</param>
    /// <param name="PathParameters">
    /// Schemas of path parameters: every vector of an operation that has one fails, except of one some of whose vectors are listed.
    /// </param>
    private sealed record Entry(
        string Reason,
        string Remedy,
        IReadOnlyList<string> Vectors,
        IReadOnlyList<string>? PathParameters = null)
    {
        public bool Covers(Operation operation) =>
            operation.Parameters.Any(parameter => (string?)parameter["in"] == "path" && IsNamed((string?)parameter["schema"]?["$ref"]))
            && !Vectors.Any(vector => vector.StartsWith($"{operation.Id}/", StringComparison.Ordinal));

        private bool IsNamed(string? reference) =>
            PathParameters?.Any(schema => reference == $"#/components/schemas/{schema}") == true;
    }
}
