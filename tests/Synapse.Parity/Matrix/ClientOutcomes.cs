using System.Text.Json.Serialization;
using Synapse.Parity.Clients;

namespace Synapse.Parity.Matrix;

/// <summary>What came of every vector with one client.</summary>
/// <param name="Client">The name of the client.</param>
/// <param name="Language">Its language.</param>
/// <param name="Generator">What makes it, with its version.</param>
/// <param name="Released">When that version was released.</param>
/// <param name="Cases">How many vectors of each group the client was put through.</param>
/// <param name="NotPassed">The vectors that did not pass, by reason.</param>
/// <param name="Superseded">Why users of the language have something newer; null if this is what they have.</param>
internal sealed record ClientOutcomes(
    string Client,
    string Language,
    string Generator,
    string Released,
    IReadOnlyDictionary<string, int> Cases,
    IReadOnlyList<NotPassed> NotPassed,
    string? Superseded = null)
{
    [JsonIgnore]
    public int Passed => Cases.Values.Sum() - NotPassed.Sum(group => group.Vectors.Count);

    public static ClientOutcomes Of(ClientManifest client, IReadOnlyList<Outcome> outcomes) => new(
        client.Name,
        client.Language,
        client.Generator,
        client.Released,
        outcomes.GroupBy(outcome => outcome.Group).ToDictionary(group => group.Key, group => group.Count()),
        [
            .. from outcome in outcomes
            where outcome.Result != OutcomeResult.Pass
            group outcome.Vector by (outcome.Result, outcome.Reason) into failures
            select new NotPassed(failures.Key.Reason!, failures.Key.Result, [.. failures]),
        ],
        client.Superseded);

    public int Count(OutcomeResult result) => NotPassed.Where(group => group.Outcome == result).Sum(group => group.Vectors.Count);

    public int PassedOf(string group) =>
        Cases.GetValueOrDefault(group) - NotPassed.Sum(failures => failures.Vectors.Count(vector => Outcome.GroupOf(vector) == group));
}

/// <summary>Vectors that did not pass for one reason.</summary>
internal sealed record NotPassed(string Reason, OutcomeResult Outcome, IReadOnlyList<string> Vectors);
