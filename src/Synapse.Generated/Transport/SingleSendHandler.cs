namespace Synapse.Generated.Transport;

/// <summary>
/// The innermost handler of a host's HttpClient. It refuses to send an attempt of an operation that must not be executed twice a second
/// time, whichever handler above asks for it.
/// </summary>
internal sealed class SingleSendHandler(HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SingleSend? attempt = SingleSend.Current;
        if (attempt?.TryBegin() == false)
        {
            throw new ResendException();
        }

        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectException)
        {
            attempt?.Undo();
            throw;
        }
    }
}
