using System.Text.Json.Nodes;

namespace Synapse.Parity.Vectors;

/// <summary>One call that every client makes, what it is to send, what it is answered, and what it is to make of it.</summary>
internal sealed record Vector
{
    /// <summary>Its name: the operation and what is special, such as <c>get_job/uuid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in one sentence.</summary>
    public required string About { get; init; }

    public required VectorCall Call { get; init; }

    /// <summary>The requests that are due, in order, and their answers.</summary>
    public required IReadOnlyList<Exchange> Exchanges { get; init; }

    /// <summary>Requests that a client may make beside, any number of times, and their answers.</summary>
    public IReadOnlyList<Exchange> Background { get; init; } = [];

    /// <summary>What the call is to give; null if it is to fail.</summary>
    public JsonNode? Result { get; init; }

    /// <summary>How the call is to fail; null if it is not to.</summary>
    public ExpectedError? Error { get; init; }

    /// <summary>Whether null and absent are different things in the result. In requests they always are.</summary>
    public bool ExactNulls { get; init; }

    public override string ToString() => Id;
}
