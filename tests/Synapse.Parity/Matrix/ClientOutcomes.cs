using System.Text.Json.Serialization;
using Synapse.Parity.Clients;

namespace Synapse.Parity.Matrix;

/// <summary>What came of every vector with one client.</summary>
/// <param name="Client">The name of the client.</param>
/// <param name="Language">Its language.</param>
/// <param name="Generator">What makes it, with its version.</param>
/// <param name="Released">When that version was released.</param>
/// <param name="Setup">What to set, in a few words.</param>
/// <param name="Limits">What to live with, in a few words.</param>
/// <param name="Cases">How many vectors of each group the client was put through.</param>
/// <param name="NotPassed">The vectors that did not pass, by reason.</param>
/// <param name="Superseded">Why users of the language have something newer; null if this is what they have.</param>
/// <param name="Run">When the client ran last; null if it never did.</param>
/// <param name="Missed">When and why the client did not run although it was asked to; null if it did.</param>
internal sealed record ClientOutcomes(
    string Client,
    string Language,
    string Generator,
    string Released,
    string Setup,
    string Limits,
    IReadOnlyDictionary<string, int> Cases,
    IReadOnlyList<NotPassed> NotPassed,
    string? Superseded = null,
    DateOnly? Run = null,
    string? Missed = null)
{
    [JsonIgnore]
    public int All => Cases.Values.Sum();

    [JsonIgnore]
    public int Passed => All - NotPassed.Sum(group => group.Vectors.Count);

    public static ClientOutcomes Of(ClientManifest client, IReadOnlyList<Outcome> outcomes, DateOnly? run) => new(
        client.Name,
        client.Language,
        client.Generator,
        client.Released,
        client.Setup,
        client.Limits,
        outcomes.GroupBy(outcome => outcome.Group).ToDictionary(group => group.Key, group => group.Count()),
        [
            .. from outcome in outcomes
            where outcome.Result != OutcomeResult.Pass
            group outcome.Vector by (outcome.Result, outcome.Reason, outcome.Remedy) into failures
            select new NotPassed(failures.Key.Reason!, failures.Key.Result, [.. failures], failures.Key.Remedy),
        ],
        client.Superseded,
        run);

    public int Count(OutcomeResult result) => NotPassed.Where(group => group.Outcome == result).Sum(group => group.Vectors.Count);

    public int PassedOf(string group) =>
        Cases.GetValueOrDefault(group) - NotPassed.Sum(failures => failures.Vectors.Count(vector => Outcome.GroupOf(vector) == group));
}

/// <summary>Vectors that did not pass for one reason, and how to live with it.</summary>
internal sealed record NotPassed(string Reason, OutcomeResult Outcome, IReadOnlyList<string> Vectors, string? Remedy = null);
