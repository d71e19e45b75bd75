using System.Globalization;
using System.Net;
using System.Text;
using Synapse.Generated.Requests;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Responses;

/// <summary>Makes the typed exceptions of what went wrong.</summary>
internal static class Failures
{
    public static SynapseApiException Of(WireRequest request, HttpResponseMessage response, TimeProvider time)
    {
        int status = (int)response.StatusCode;
        var headers = Headers(response);
        if (status is >= 300 and < 400)
        {
            string target = response.Headers.Location is { } location
                ? location.IsAbsoluteUri ? location.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "the same host"
                : "nowhere";
            return new SynapseProtocolException(
                $"{request.Operation.Id}: the server redirects ({status}) to {target}; redirects are not followed, as they would carry credentials along."
            )
            {
                Operation = request.Operation.Id,
                ResponseStatusCode = status,
                ResponseHeaders = headers,
                RequestId = RequestId(request, response),
            };
        }

        var mask = new SecretMask(request, response.RequestMessage);
        var body = ErrorBody.Read(((ReceivedContent)response.Content).Body.Span, mask.Apply);
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Operation.Id} failed with {status}{Phrase(response.StatusCode)}{body.Summarize(withTexts: !request.Operation.IsSensitive)}"
        );
        return status == 400
            ? new SynapseValidationException(message)
            {
                Operation = request.Operation.Id,
                ResponseStatusCode = status,
                ResponseHeaders = headers,
                RequestId = RequestId(request, response),
                Detail = body.Detail,
                Errors = body.Errors,
                RawBody = body.Raw,
            }
            : new SynapseApiException(message)
            {
                Operation = request.Operation.Id,
                ResponseStatusCode = status,
                ResponseHeaders = headers,
                RequestId = RequestId(request, response),
                Detail = body.Detail,
                Errors = body.Errors,
                RawBody = body.Raw,
                RetryAfter = RetryAfter.Of(response, time),
            };
    }

    public static SynapseProtocolException BadAnswer(WireRequest request, HttpResponseMessage response, string problem)
    {
        string contentType = ReceivedContent.HeadersOf(response).ContentType?.MediaType ?? "no content type";
        return new SynapseProtocolException(
            $"{request.Operation.Id}: the answer ({(int)response.StatusCode}, {contentType}) breaks the contract: {problem}."
        )
        {
            Operation = request.Operation.Id,
            ResponseStatusCode = (int)response.StatusCode,
            ResponseHeaders = Headers(response),
            RequestId = RequestId(request, response),
        };
    }

    // The cause quotes what came, so only its kind is told.
    public static SynapseProtocolException NoHttp(WireRequest request, HttpRequestError kind) =>
        new($"{request.Operation.Id}: what came back is no HTTP, or more of it than is taken ({kind}).")
        {
            Operation = request.Operation.Id,
        };

    public static SynapseConnectionException Connection(WireRequest request, Exception cause)
    {
        bool notSent = RetryPolicy.WasNotSent(cause);
        string what = notSent ? "the server cannot be reached" : "the connection broke before the whole answer was here";
        return new SynapseConnectionException($"{request.Operation.Id}: {what}.", cause)
        {
            Operation = request.Operation.Id,
            OutcomeUnknown = !notSent,
        };
    }

    public static SynapseTimeoutException Timeout(WireRequest request, SynapseDeadline deadline, TimeSpan allowed)
    {
        string what = deadline switch
        {
            SynapseDeadline.Attempt => "got no answer for",
            SynapseDeadline.Idle => "made no progress for",
            _ => "took longer than",
        };
        return new SynapseTimeoutException(
            string.Create(CultureInfo.InvariantCulture, $"{request.Operation.Id} {what} {allowed.TotalSeconds:0.###} s.")
        )
        {
            Operation = request.Operation.Id,
            Deadline = deadline,
            Timeout = allowed,
        };
    }

    private static Dictionary<string, IEnumerable<string>> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(ReceivedContent.HeadersOf(response))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The id that the server gave the request; a server that puts a secret there does not get it into a log.</summary>
    public static string? RequestId(WireRequest request, HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Request-ID", out IEnumerable<string>? values)
            ? new SecretMask(request, response.RequestMessage).Apply(values.First())
            : null;

    // "NotFound" reads as " Not Found".
    private static string Phrase(HttpStatusCode status)
    {
        var phrase = new StringBuilder();
        foreach (char c in Enum.IsDefined(status) ? status.ToString() : "")
        {
            phrase.Append(char.IsUpper(c) ? " " : "").Append(c);
        }

        return phrase.ToString();
    }
}
