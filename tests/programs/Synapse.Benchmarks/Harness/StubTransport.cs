using System.Net;
using System.Net.Http.Headers;

namespace Synapse.Benchmarks.Harness;

/// <summary>
/// Answers in memory, at once and always the same, after it has read the request's body: what is left is the client's own work.
/// </summary>
internal sealed class StubTransport(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    /// <summary>A base URL that nothing is sent to.</summary>
    public static readonly Uri Address = new("http://localhost/");

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new CannedContent(body) { Headers = { ContentType = Json } },
        };
    }
}
