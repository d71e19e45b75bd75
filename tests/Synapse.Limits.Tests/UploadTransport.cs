using System.Net;

namespace Synapse.Limits.Tests;

/// <summary>Takes an upload and keeps nothing of it.</summary>
internal sealed class UploadTransport : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent("""{"id":456,"version":"2.0.0"}""", mediaType: new("application/json")),
            RequestMessage = request,
        };
    }
}
