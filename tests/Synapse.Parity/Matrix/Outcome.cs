using System.Text.Json.Serialization;

namespace Synapse.Parity.Matrix;

/// <summary>What came of a vector with a client.</summary>
/// <param name="Vector">The vector.</param>
/// <param name="Operation">The operation that was called.</param>
/// <param name="Result">Whether it passed.</param>
/// <param name="Reason">Why it did not pass, or why that was expected; null if it passed.</param>
internal sealed record Outcome(string Vector, string Operation, OutcomeResult Result, string? Reason = null);

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
