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
    public static HttpResponseMessage Cut(string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        var half = new MemoryStream(body[..(body.Length / 2)]);
        var cut = new CodeStream((buffer, _) => half.Read(buffer.Span) is > 0 and int read
            ? ValueTask.FromResult(read)
            : throw new HttpIOException(HttpRequestError.ResponseEnded, "cut"));
        return new HttpResponseMessage { Content = new StreamContent(cut) { Headers = { ContentLength = body.Length } } };
    }

    /// <summary>Creates a client whose requests all get this response.</summary>
    public static SynapseClient ClientOf(string json, int status = 200, Action<SynapseClientOptions>? change = null) =>
        new StubTransport(_ => Json(json, status)).CreateClient(change);

    public SynapseClient CreateClient(Action<SynapseClientOptions>? change = null) =>
        new(new HttpMessageInvoker(this), ServerClients.Options(BaseUrl, change), ownsTransport: true);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        respond(request, cancellationToken);
}
