using System.Net;
using System.Text;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A transport whose responses are code, for faults in numbers that no socket could bear.</summary>
internal sealed class StubTransport(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond) : HttpMessageHandler
{
    public static readonly Uri BaseUrl = new("https://backend.test");

    public StubTransport(Func<HttpRequestMessage, HttpResponseMessage> respond)
        : this((request, _) => Task.FromResult(respond(request)))
    {
    }

    public static HttpResponseMessage Json(string json, int status = 200) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    /// <summary>Creates a response whose connection breaks in the middle of its body.</summary>
    public static HttpResponseMessage Cut(string json) => new(HttpStatusCode.OK)
    {
        Content = new StreamContent(new CutStream(json)) { Headers = { ContentLength = json.Length } },
    };

    /// <summary>Creates a client over this transport.</summary>
    public SynapseClient CreateClient(Action<SynapseClientOptions>? change = null) =>
        new(new HttpMessageInvoker(this), ServerClients.Options(BaseUrl, change), ownsTransport: true);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        respond(request, cancellationToken);

    private sealed class CutStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text[..(text.Length / 2)]))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "cut");
        }
    }
}
