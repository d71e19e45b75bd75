namespace Synapse.Generated.Requests;

/// <summary>An operation of the contract, as the templates read it there.</summary>
/// <param name="Id">The operationId, such as <c>get_plugin</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces, such as <c>/plugins/{id}/</c>.</param>
/// <param name="SuccessStatus">The status that the contract names for success; any other 2xx succeeds as well.</param>
/// <param name="Retry">Whether the contract lets it be repeated.</param>
/// <param name="IsSensitive">Whether the request or its answer holds secrets, so that messages quote nothing of the body.</param>
/// <param name="IsStream">Whether the answer has no end of its own, so that it is handed on as it comes.</param>
internal sealed record OperationDescription(
    string Id, HttpMethod Method, string Path, int SuccessStatus, RetryMark Retry, bool IsSensitive, bool IsStream);

/// <summary>Whether the contract lets an operation be repeated.</summary>
internal enum RetryMark
{
    /// <summary>A repetition may execute twice.</summary>
    Never,

    /// <summary>A repetition changes nothing more.</summary>
    Safe,
}
