namespace Synapse.Generated.Requests;

/// <summary>An operation of the contract, as the templates read it there.</summary>
/// <param name="Id">The operationId, such as <c>get_plugin</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces, such as <c>/plugins/{id}/</c>.</param>
/// <param name="SuccessStatus">The status that the contract names for success; any other 2xx succeeds as well.</param>
/// <param name="Retry">Whether the contract allows retries.</param>
/// <param name="IsSensitive">Whether the request or its response contains secrets, so that messages quote nothing of the body.</param>
/// <param name="IsStream">Whether the response is handed on as it comes.</param>
/// <param name="IsAnonymous">Whether it is sent without credentials.</param>
/// <param name="Accept">The media types to accept; null for JSON, or for lines of a stream.</param>
internal sealed record OperationDescription(
    string Id,
    HttpMethod Method,
    string Path,
    int SuccessStatus,
    RetryMark Retry,
    bool IsSensitive = false,
    bool IsStream = false,
    bool IsAnonymous = false,
    string? Accept = null
);

/// <summary>Whether the contract allows an operation to be retried.</summary>
internal enum RetryMark
{
    /// <summary>A retry may execute the operation twice.</summary>
    Never,

    /// <summary>A retry has no further effect.</summary>
    Safe,
}
