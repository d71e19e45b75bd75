using System.Net;
using Microsoft.Kiota.Abstractions;
using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>
/// A call that failed. <see cref="ApiException.ResponseStatusCode" /> is the status, 0 when no answer came; the Python client's
/// <c>ClientError</c>. Messages name the operation and never hold credentials.
/// </summary>
public class SynapseApiException : ApiException
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoErrors = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Makes an exception.</summary>
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
        Errors = details.Errors ?? NoErrors;
        RawBody = details.RawBody;
        RetryAfter = details.RetryAfter;
    }

    /// <summary>The operation that was called, as the contract names it, such as <c>get_plugin</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The id that the server gave the request, for its operators.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the server says is wrong, if it says it in one text.</summary>
    public string? Detail { get; init; }

    /// <summary>The code of the error, such as <c>token_not_valid</c>, or the type of problem details; null without one.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// What the server says is wrong, by field; <c>non_field_errors</c> for what belongs to none. A nested field is named by its path,
    /// and a field of an entry of an array that was sent by its place, as in <c>[0].name</c>. At most 100 fields.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = NoErrors;

    /// <summary>
    /// The body of the response as text, cut at 64 KiB; null if there was none. Of a successful response it is kept as well if it
    /// cannot be read.
    /// </summary>
    public string? RawBody { get; init; }

    /// <summary>How long the server asks to wait before the next attempt (<c>Retry-After</c>); null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the failure may pass, so that a later call can succeed: 408, 429, 502, 503, 504, a connection that failed, a timeout.
    /// Whether that call would execute something twice is another question: see <see cref="SynapseConnectionException.OutcomeUnknown" />.
    /// </summary>
    public bool IsRetryable
    {
        get => field
            || this is SynapseConnectionException or SynapseTimeoutException
            || ResponseStatusCode is 408 or 429 or 502 or 503 or 504;
        init;
    }

    /// <summary>400: the server refuses the content.</summary>
    public bool IsBadRequest => Is(HttpStatusCode.BadRequest);

    /// <summary>401: no valid credentials.</summary>
    public bool IsUnauthorized => Is(HttpStatusCode.Unauthorized);

    /// <summary>403: the credentials do not allow this.</summary>
    public bool IsForbidden => Is(HttpStatusCode.Forbidden);

    /// <summary>404: no such resource.</summary>
    public bool IsNotFound => Is(HttpStatusCode.NotFound);

    /// <summary>409: it exists already.</summary>
    public bool IsConflict => Is(HttpStatusCode.Conflict);

    /// <summary>413: more than the server takes.</summary>
    public bool IsPayloadTooLarge => Is(HttpStatusCode.RequestEntityTooLarge);

    /// <summary>429: too many requests.</summary>
    public bool IsThrottled => Is(HttpStatusCode.TooManyRequests);

    /// <summary>5xx: the server failed.</summary>
    public bool IsServerError => ResponseStatusCode is >= 500 and < 600;

    private bool Is(HttpStatusCode status) => ResponseStatusCode == (int)status;
}
