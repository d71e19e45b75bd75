namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A handler of a host's own that is code: it is given the request and what sends it on.</summary>
internal sealed class CodeHandler(
    Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        send(request, sent => base.SendAsync(sent, cancellationToken));
}
