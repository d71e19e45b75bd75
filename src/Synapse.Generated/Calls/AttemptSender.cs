using System.Net;
using System.Runtime.CompilerServices;
using Synapse.Generated.Authentication;
using Synapse.Generated.Deadlines;
using Synapse.Generated.Json;
using Synapse.Generated.Requests;
using Synapse.Generated.Responses;
using Synapse.Generated.Retries;
using Synapse.Generated.Transport;

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
        using var limit = new AttemptLimit(exchange.Deadline, cancellationToken);
        try
        {
            limit.Token.ThrowIfCancellationRequested();
            response = await SendAsync(request, limit).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.ExpectationFailed && response.RequestMessage!.Headers.ExpectContinue == true
                && (request.CanRepeatContent || !limit.HasUploaded))
            {
                messages.StopExpecting();
                response.Dispose();
                response = await SendAsync(request, limit).ConfigureAwait(false);
            }

            if (response.RequestMessage!.Method != request.Operation.Method)
            {
                throw CallFailures.Redirected(request, response);
            }

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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(WireRequest request, AttemptLimit limit)
    {
        using HttpRequestMessage message = messages.Create(request, limit);
        if (!request.Operation.IsAnonymous)
        {
            await authenticator.AuthenticateAsync(message, limit.Token).ConfigureAwait(false);
        }

        if (transport is HttpClient && !request.IsRepeatable)
        {
            SingleSend.Current = new SingleSend();
        }

        HttpResponseMessage response = await TransmitAsync(message, limit.Token).ConfigureAwait(false);

        // A caller's own handler may not say it, and what was sent is what errors must not show.
        response.RequestMessage ??= message;
        return response;
    }

    private Task<HttpResponseMessage> TransmitAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        // A transport of the client's own needs nothing of what HttpClient adds, such as a time limit of its own.
        if (transport is not HttpClient http)
        {
            return transport.SendAsync(message, cancellationToken);
        }

        Task<HttpResponseMessage> sending = http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return sending.IsCompleted ? sending : WaitAsync(sending, cancellationToken);
    }

    // A handler of the caller's may ignore its token.
    private static async Task<HttpResponseMessage> WaitAsync(Task<HttpResponseMessage> sending, CancellationToken cancellationToken)
    {
        try
        {
            return await sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch when (!sending.IsCompleted)
        {
            // What still comes is wanted by nobody, and would keep its connection.
            _ = sending.ContinueWith(
                static late => late.Result.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
            throw;
        }
    }

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
            ProviderException => new Final(e.InnerException!),
            InvalidDataException when response is not null =>
                new Garbled(ResponseFailures.BreaksContract(request, response, "its compression is broken", isPassing: true)),

            // A limit that is reached closes the connection, and a read may notice that first.
            OperationCanceledException or ObjectDisposedException when cancellationToken.IsCancellationRequested =>
                new Final(new OperationCanceledException(e.Message, e, cancellationToken)),
            OperationCanceledException or ObjectDisposedException when limit.Token.IsCancellationRequested =>
                new Expired(e, limit.Kind, limit.Allowed),

            // HttpClient's own time limit is known by what is inside. Any other cancellation is that of a handler, which may have sent.
            OperationCanceledException { InnerException: TimeoutException { InnerException: OperationCanceledException } }
                when transport is HttpClient http => new Expired(e, SynapseDeadline.Call, http.Timeout),
            OperationCanceledException => new Broken(e),
            _ => AttemptFailure.Of(e),
        };
}
