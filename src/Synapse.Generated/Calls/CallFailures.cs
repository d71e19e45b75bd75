using System.Globalization;
using Synapse.Generated.Requests;
using Synapse.Generated.Retries;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Calls;

/// <summary>
/// Makes the exceptions of calls that end without a response. A <see cref="Final" /> failure is not among them: it has its own.
/// </summary>
internal static class CallFailures
{
    public static SynapseApiException Of(WireRequest request, AttemptFailure failure) => failure switch
    {
        NotSent => Connection(request, failure, failure.Cause.Message, outcomeUnknown: false),
        Broken
        {
            Cause: HttpRequestException
            {
                HttpRequestError: var error and (
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
            }
        } =>
            Connection(request, failure, $"the transport that the client was given made no connection ({error})", outcomeUnknown: true),
        Broken { Cause: ResendException cause } => Connection(request, failure, cause.Message, outcomeUnknown: true),
        NoHttp noHttp => new SynapseProtocolException(
            // The cause quotes the response, so only its type is shown.
            $"{request.Operation.Id}: the response is not valid HTTP or exceeds a limit ({noHttp.Error})."
        )
        {
            Operation = request.Operation.Id,
            OutcomeUnknown = true,
        },
        Expired expired => Timeout(request, expired),
        _ => Connection(request, failure, "the connection broke before the whole response was here", outcomeUnknown: true),
    };

    /// <summary>
    /// Makes the exception of a redirect that the transport has followed on its own and with another method: the response is that to
    /// another request.
    /// </summary>
    public static SynapseProtocolException Redirected(WireRequest request, HttpResponseMessage response)
    {
        string target = response.RequestMessage!.RequestUri!.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return new SynapseProtocolException(
            $"{request.Operation.Id}: the server redirected to {target}, and the caller's HttpClient followed with "
                + $"{response.RequestMessage.Method} instead of {request.Operation.Method}. "
                + "Use the target of the redirect as the base URL.")
        {
            Operation = request.Operation.Id,
            ResponseStatusCode = (int)response.StatusCode,
        };
    }

    private static SynapseConnectionException Connection(WireRequest request, AttemptFailure failure, string what, bool outcomeUnknown) =>
        new($"{request.Operation.Id}: {what}.", failure.Cause)
        {
            Operation = request.Operation.Id,
            OutcomeUnknown = outcomeUnknown,
            HttpRequestError = AttemptFailure.ErrorOf(failure.Cause),
        };

    private static SynapseTimeoutException Timeout(WireRequest request, Expired expired)
    {
        string what = expired.Deadline switch
        {
            SynapseDeadline.Attempt => "got no response for",
            SynapseDeadline.Idle or SynapseDeadline.UploadIdle => "made no progress for",
            _ => "took longer than",
        };
        return new SynapseTimeoutException(
            string.Create(CultureInfo.InvariantCulture, $"{request.Operation.Id} {what} {expired.Allowed.TotalSeconds:0.###} s.")
        )
        {
            Operation = request.Operation.Id,
            Deadline = expired.Deadline,
            Timeout = expired.Allowed,
        };
    }
}
