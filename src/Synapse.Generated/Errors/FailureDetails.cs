namespace Synapse.Generated.Errors;

/// <summary>What a response with an error tells, whichever exception it becomes.</summary>
internal sealed record FailureDetails
{
    public required string Operation { get; init; }

    public required int Status { get; init; }

    public required IDictionary<string, IEnumerable<string>> Headers { get; init; }

    public string? RequestId { get; init; }

    public string? Code { get; init; }

    public bool IsRetryable { get; init; }

    public bool OutcomeUnknown { get; init; }

    public string? Detail { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    public string? RawBody { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
