using System.Text.Json.Serialization;
using Synapse.Parity.Pacts;

namespace Synapse.Parity.Matrix;

/// <summary>What came of a vector, or of an interaction of a pact, with a client.</summary>
/// <param name="Vector">The vector; the interaction behind <see cref="PactCase.Prefix" /> and its consumer.</param>
/// <param name="Operation">The operation that was called.</param>
/// <param name="Result">Whether it passed.</param>
/// <param name="Reason">Why it did not pass, or why that was expected; null if it passed.</param>
/// <param name="Remedy">How to live with it, if the failure was expected.</param>
internal sealed record Outcome(string Vector, string Operation, OutcomeResult Result, string? Reason = null, string? Remedy = null)
{
    /// <summary>In what the client did otherwise than is due, whether that was expected or not.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>With what it is counted: its operation, or its pact.</summary>
    [JsonIgnore]
    public string Group => GroupOf(Vector);

    /// <summary>Gets the group of a vector out of its name.</summary>
    public static string GroupOf(string vector) => vector.Split('/')[vector.StartsWith(PactCase.Prefix, StringComparison.Ordinal) ? 1 : 0];
}

[JsonConverter(typeof(JsonStringEnumConverter<OutcomeResult>))]
internal enum OutcomeResult
{
    [JsonStringEnumMemberName("pass")]
    Pass,

    [JsonStringEnumMemberName("fail")]
    Fail,

    [JsonStringEnumMemberName("expected-failure")]
    ExpectedFailure,
}
