using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>The server: responds with what it was given, and judges what it received. Generated code is compiled against it.</summary>
public sealed class Wire : HttpMessageHandler
{
    private HttpStatusCode _status = HttpStatusCode.NoContent;
    private string? _contentType;
    private byte[] _content = [];
    private string _request = "";
    private string _headers = "";
    private byte[] _body = [];

    /// <summary>The path and the query of the request, as they were sent.</summary>
    internal string Target => _request[(_request.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>The body of the request.</summary>
    internal string Body => Encoding.UTF8.GetString(_body);

    /// <summary>Says how to respond to the next request.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="contentType">The media type; null for no body.</param>
    /// <param name="content">The body.</param>
    public void Respond(int status, string? contentType = null, string content = "")
    {
        _status = (HttpStatusCode)status;
        _contentType = contentType;
        _content = Encoding.UTF8.GetBytes(content);
    }

    /// <summary>Checks the request line, as in <c>GET /jobs/?page=1</c>.</summary>
    /// <param name="request">The method, the path and the query.</param>
    public void ExpectRequest(string request) => Assert.That(_request, Is.EqualTo(request));

    /// <summary>Checks a header, credentials included.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null if there must be none.</param>
    public void ExpectHeader(string name, string? value) => Assert.That(
        _headers.Split('\n').FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)),
        value is null ? Is.Null : Is.EqualTo($"{name}: {value}"));

    /// <summary>Checks the whole body.</summary>
    /// <param name="body">The text.</param>
    public void ExpectBody(string body) => Assert.That(Body, Is.EqualTo(body));

    /// <summary>Checks that a form has a part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content.</param>
    public void ExpectPart(string name, string content) =>
        Assert.That(Parts().Any(part => IsPart(part, name) && part.EndsWith("\r\n\r\n" + content, StringComparison.Ordinal)), Is.True);

    /// <summary>Checks how many parts of a name a form has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="count">How many.</param>
    public void ExpectParts(string name, int count) => Assert.That(Parts().Count(part => IsPart(part, name)), Is.EqualTo(count));

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        _headers = request.Headers.ToString().ReplaceLineEndings("\n") + request.Content?.Headers.ToString().ReplaceLineEndings("\n");
        _body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var response = new HttpResponseMessage(_status) { Content = new ByteArrayContent(_content) };
        if (_contentType is not null)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(_contentType);
        }

        return response;
    }

    private static bool IsPart(string part, string name) =>
        part.Split("\r\n\r\n")[0].Contains($"name=\"{name}\"", StringComparison.Ordinal);

    private string[] Parts()
    {
        string boundary = Body.Split("\r\n")[0];
        return [.. Body.Split(boundary).Select(part => part.EndsWith("\r\n", StringComparison.Ordinal) ? part[..^2] : part)];
    }
}
