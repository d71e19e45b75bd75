using System.Runtime.CompilerServices;
using Synapse.Generated.Authentication;
using Synapse.Generated.Deadlines;
using Synapse.Generated.Json;
using Synapse.Generated.Requests;
using Synapse.Generated.Responses;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Calls;

/// <summary>Sends a request once, and tells how that ended.</summary>
internal sealed class AttemptSender(
    HttpMessageInvoker transport,
    MessageFactory messages,
    RequestAuthenticator authenticator,
    int maxResponseBytes)
{
    /// <summary>Makes one attempt. It throws nothing: what went wrong is in the outcome.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptOutcome> SendAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        WireRequest request = exchange.Request;
        HttpResponseMessage? response = null;
        using var limit = new AttemptLimit(exchange.Deadline, isFirst: exchange.Retries == 0, cancellationToken);
        try
        {
            using HttpRequestMessage message = messages.Create(request, limit);
            if (!request.Operation.IsAnonymous)
            {
                await authenticator.AuthenticateAsync(message, limit.Token).ConfigureAwait(false);
            }

            response = await SendAsync(message, limit.Token).ConfigureAwait(false);

            // A caller's own handler may not say it, and what was sent is what errors must not show.
            response.RequestMessage ??= message;
            if (!(request.IsStream && response.IsSuccessStatusCode))
            {
                await ReceivedContent.ReceiveAsync(response, maxResponseBytes, limit).ConfigureAwait(false);
            }

            return new AttemptOutcome(response);
        }
        catch (Exception e)
        {
            using (response)
            {
                return new AttemptOutcome(FailureOf(e, request, response, limit, cancellationToken));
            }
        }
    }

    // A transport of the client's own needs nothing of what HttpClient adds, such as a time limit of its own.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        transport is HttpClient http
            ? http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : transport.SendAsync(message, cancellationToken);

    /// <summary>Tells what it means that an attempt ended with an exception.</summary>
    private AttemptFailure FailureOf(
        Exception e,
        WireRequest request,
        HttpResponseMessage? response,
        AttemptLimit limit,
        CancellationToken cancellationToken) => e switch
    {
        _ when limit.CallersFailure is { } failure => new Final(failure),
        WireFormatException => new Final(ResponseFailures.BreaksContract(request, response!, e.Message)),

        InvalidDataException when response is not null =>
            new Garbled(ResponseFailures.BreaksContract(request, response, "its compression is broken", isPassing: true)),

        // The connect timeout of the transport looks like a cancellation, and like HttpClient.Timeout but for what is inside.
        OperationCanceledException { InnerException: TimeoutException { InnerException: not OperationCanceledException } connect } =>
            new NotSent(new HttpRequestException(HttpRequestError.ConnectionError, connect.Message, e)),

        // A limit that is reached closes the connection, and a read may notice that first.
        OperationCanceledException or ObjectDisposedException when cancellationToken.IsCancellationRequested =>
            new Final(new OperationCanceledException(e.Message, e, cancellationToken)),
        OperationCanceledException or ObjectDisposedException when limit.Token.IsCancellationRequested =>
            new Expired(e, limit.Kind, limit.Allowed),
        OperationCanceledException when transport is HttpClient http => new Expired(e, SynapseDeadline.Call, http.Timeout),
        _ => AttemptFailure.Of(e),
    };
}
