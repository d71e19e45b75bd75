using System.Text.Json;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Matrix;

/// <summary>The vectors that a client is known to fail, each with the limit of its generator that is the reason.</summary>
internal sealed class ExpectedFailures
{
    private readonly Dictionary<string, string> _reasons;

    private ExpectedFailures(IEnumerable<Entry> entries) =>
        _reasons = entries
            .SelectMany(entry => entry.Vectors.Select(vector => (vector, entry.Reason)))
            .ToDictionary(pair => pair.vector, pair => pair.Reason);

    public static ExpectedFailures None { get; } = new([]);

    public IReadOnlyCollection<string> Vectors => _reasons.Keys;

    public static string FileOf(string client) => Path.Combine(ParityFolder.ExpectedFailures, $"{client}.json");

    /// <summary>Those of a client; none if it has no file.</summary>
    public static ExpectedFailures Read(string client) => File.Exists(FileOf(client)) ? Parse(File.ReadAllText(FileOf(client))) : None;

    public static ExpectedFailures Parse(string json) => new(JsonSerializer.Deserialize<List<Entry>>(json, VectorFolder.Json)!);

    /// <summary>Makes an outcome of the differences: a failure that is expected and does not come is one, too.</summary>
    public Outcome Judge(string vector, string operation, IReadOnlyList<string> differences) =>
        (_reasons.GetValueOrDefault(vector), differences) switch
        {
            (null, []) => new Outcome(vector, operation, OutcomeResult.Pass, Reason: null),
            (null, _) => new Outcome(vector, operation, OutcomeResult.Fail, string.Join("; ", differences)),
            ({ } reason, []) => new Outcome(
                vector,
                operation,
                OutcomeResult.Fail,
                $"It passes, so it is no expected failure any more: {reason}"
            ),
            ({ } reason, _) => new Outcome(vector, operation, OutcomeResult.ExpectedFailure, reason),
        };

    private sealed record Entry(string Reason, IReadOnlyList<string> Vectors);
}
