using System.Net;
using Microsoft.Kiota.Abstractions;
using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>
/// Represents a failed call. <see cref="ApiException.ResponseStatusCode" /> is 0 if there was no response. It corresponds to
/// <c>ClientError</c> of the Python client. Messages name the operation and never contain credentials.
/// </summary>
public class SynapseApiException : ApiException
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoErrors = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public SynapseApiException(string message, Exception? innerException = null)
        : base(message, innerException!)
    {
    }

    /// <summary>Creates an exception from a response.</summary>
    internal SynapseApiException(string message, FailureDetails details)
        : base(message)
    {
        ResponseStatusCode = details.Status;
        ResponseHeaders = details.Headers;
        Operation = details.Operation;
        RequestId = details.RequestId;
        Detail = details.Detail;
        Code = details.Code;
        IsRetryable = details.IsRetryable;
        OutcomeUnknown = details.OutcomeUnknown;
        Errors = details.Errors ?? NoErrors;
        RawBody = details.RawBody;
        RetryAfter = details.RetryAfter;
    }

    /// <summary>The operation that was called, as the contract names it, such as <c>get_plugin</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>Gets the id that the server assigned to the request. Include it in support requests.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the server's description of the error, if it sent one.</summary>
    public string? Detail { get; init; }

    /// <summary>
    /// Gets the code of the error, such as <c>token_not_valid</c>, or the type of problem details; <see langword="null" /> without one.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>
    /// Gets the error messages by field; messages that belong to no field are under <c>non_field_errors</c>. A nested field is named
    /// by its path, and a field of an array entry by its index, as in <c>[0].name</c>. There are at most 100 fields.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = NoErrors;

    /// <summary>
    /// Gets the response body as text, truncated to 64 KiB; <see langword="null" /> if there was none. It is also kept for a successful
    /// response that cannot be read.
    /// </summary>
    public string? RawBody { get; init; }

    /// <summary>Gets the delay that the server asks for (<c>Retry-After</c>); <see langword="null" /> if it sends none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Gets whether the failure may be temporary, so that a later call can succeed: 408, 429, 502, 503, 504, a failed connection or a
    /// timeout. Before you retry a call that must not be executed twice, look at <see cref="OutcomeUnknown" />: such a request may have
    /// been executed.
    /// </summary>
    public bool IsRetryable
    {
        get => field
            || this is SynapseConnectionException or SynapseTimeoutException
            || ResponseStatusCode is 408 or 429 or 502 or 503 or 504;
        init;
    }

    /// <summary>
    /// Gets whether the request may have been executed although the call failed: after a timeout, a broken connection, 502, 504, or a
    /// successful response that cannot be read. <see langword="false" /> means that the server rejected the request or never received it,
    /// so that it is safe to call again. The exceptions are 500 and 503: the request was probably not executed, but it may have been.
    /// </summary>
    public bool OutcomeUnknown
    {
        get => field || this is SynapseTimeoutException || ResponseStatusCode is 502 or 504;
        init;
    }

    /// <summary>Gets whether the status is 400: the server rejected the content.</summary>
    public bool IsBadRequest => Is(HttpStatusCode.BadRequest);

    /// <summary>Gets whether the status is 401: the credentials are missing or not valid.</summary>
    public bool IsUnauthorized => Is(HttpStatusCode.Unauthorized);

    /// <summary>Gets whether the status is 403: the credentials do not allow the call.</summary>
    public bool IsForbidden => Is(HttpStatusCode.Forbidden);

    /// <summary>Gets whether the status is 404: the resource does not exist.</summary>
    public bool IsNotFound => Is(HttpStatusCode.NotFound);

    /// <summary>Gets whether the status is 409: the resource exists already.</summary>
    public bool IsConflict => Is(HttpStatusCode.Conflict);

    /// <summary>Gets whether the status is 413: the request is too large.</summary>
    public bool IsPayloadTooLarge => Is(HttpStatusCode.RequestEntityTooLarge);

    /// <summary>Gets whether the status is 429: too many requests.</summary>
    public bool IsThrottled => Is(HttpStatusCode.TooManyRequests);

    /// <summary>Gets whether the status is 5xx: the server failed.</summary>
    public bool IsServerError => ResponseStatusCode is >= 500 and < 600;

    private bool Is(HttpStatusCode status) => ResponseStatusCode == (int)status;
}
