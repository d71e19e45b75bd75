using System.Globalization;
using System.Net;
using System.Text;
using Synapse.Generated.Errors;
using Synapse.Generated.Requests;
using Synapse.Generated.Retries;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Responses;

/// <summary>Creates the exceptions of responses: errors of the server, redirects, and what breaks the contract.</summary>
internal static class ResponseFailures
{
    public static SynapseApiException Of(WireRequest request, HttpResponseMessage response, TimeProvider time)
    {
        FailureDetails details = DetailsOf(request, response);
        if (details.Status is >= 300 and < 400)
        {
            string target = SecretMask.Of(request, response.RequestMessage).Apply(TargetOf(response));
            return new SynapseProtocolException(
                $"{details.Operation}: the server redirects ({details.Status}) to {PlainText.OneLine(target)}; "
                    + "redirects are not followed, as they would carry credentials along.",
                details
            );
        }

        var body = ErrorBody.Read(((ReceivedContent)response.Content).Body.Span, SecretMask.Of(request, response.RequestMessage));
        details = details with
        {
            Detail = body.Detail,
            Code = body.Code,
            Errors = body.Errors,
            RawBody = body.Raw,
            RequestId = details.RequestId ?? body.RequestId,
        };
        string summary = body.Summarize(request.Operation.IsSensitive);
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"{details.Operation} failed with {details.Status}{PhraseOf(response.StatusCode)}{summary}"
        );
        return response.StatusCode == HttpStatusCode.BadRequest
            ? new SynapseValidationException(message, details)
            : new SynapseApiException(message, details with { RetryAfter = RetryAfter.Of(response, time) });
    }

    /// <param name="request">The request.</param>
    /// <param name="response">Its response.</param>
    /// <param name="problem">What is wrong with the response, without anything of its values.</param>
    /// <param name="isPassing">Whether another attempt may bring a sound response.</param>
    public static SynapseProtocolException BreaksContract(
        WireRequest request, HttpResponseMessage response, string problem, bool isPassing = false)
    {
        var mask = SecretMask.Of(request, response.RequestMessage);
        string contentType = ReceivedContent.HeadersOf(response).ContentType?.MediaType ?? "no content type";

        // The caller must know that a second call would be a second execution.
        string executed = request.Operation.Retry == RetryMark.Never && response.IsSuccessStatusCode
            ? " The server has executed the request."
            : "";
        string message = $"the response ({(int)response.StatusCode}, {contentType}) breaks the contract: {problem}.";
        return new SynapseProtocolException(
            $"{request.Operation.Id}: {PlainText.OneLine(mask.Apply(message))}{executed}",
            DetailsOf(request, response) with
            {
                RawBody = response.Content is ReceivedContent content ? ErrorBody.RawOf(content.Body.Span, mask) : null,
                IsRetryable = isPassing,
                OutcomeUnknown = response.IsSuccessStatusCode,
            }
        );
    }

    /// <summary>The id that the server gave the request; a server that puts a secret there does not get it into a log.</summary>
    public static string? RequestIdOf(WireRequest request, HttpResponseMessage response) =>
        response.Headers.TryGetValues(HeaderNames.RequestId, out IEnumerable<string>? values)
            ? SecretMask.Of(request, response.RequestMessage).Apply(values.First())
            : null;

    private static FailureDetails DetailsOf(WireRequest request, HttpResponseMessage response) => new()
    {
        Operation = request.Operation.Id,
        Status = (int)response.StatusCode,
        Headers = response.Headers.Concat(ReceivedContent.HeadersOf(response))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        RequestId = RequestIdOf(request, response),
    };

    // Scheme and host alone: a path or a query may hold a secret.
    private static string TargetOf(HttpResponseMessage response) => response.Headers.Location switch
    {
        null => "nowhere",
        { IsAbsoluteUri: true } location => location.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped),
        _ => "the same host",
    };

    // "NotFound" reads as " Not Found".
    private static string PhraseOf(HttpStatusCode status)
    {
        var phrase = new StringBuilder();
        foreach (char c in Enum.IsDefined(status) ? status.ToString() : "")
        {
            phrase.Append(char.IsUpper(c) ? " " : "").Append(c);
        }

        return phrase.ToString();
    }
}
