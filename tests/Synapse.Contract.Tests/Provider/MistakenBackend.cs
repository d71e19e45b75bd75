using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synapse.Contract.Tests.Provider;

/// <summary>A proxy in front of an emulator, below a path of its own, that makes one mistake or none.</summary>
internal sealed class MistakenBackend : IAsyncDisposable
{
    private const string BasePath = "/synapse/v1";

    private readonly EmulatorUnderTest _emulator;
    private readonly WebApplication _proxy;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private MistakenBackend(EmulatorUnderTest emulator, Mistake? mistake)
    {
        _emulator = emulator;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _proxy = builder.Build();
        _proxy.Map(BasePath, below => below.Run(context => ForwardAsync(context, mistake ?? new Mistake("none"))));
    }

    public ProviderVerification Verification => _emulator.Verification with { Provider = new Uri(_proxy.Urls.Single() + BasePath) };

    public static async Task<MistakenBackend> StartAsync(ApiForm form, Mistake? mistake = null)
    {
        var backend = new MistakenBackend(await EmulatorUnderTest.StartAsync(form), mistake);
        await backend._proxy.StartAsync();
        return backend;
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _emulator.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context, Mistake mistake)
    {
        HttpRequest request = context.Request;
        mistake.ChangeRequest(request);
        byte[] body = Change(await ReadAsync(request.Body), mistake.ChangeRequestBody);
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method), new Uri(_emulator.Address, request.Path.ToUriComponent() + request.QueryString));
        message.Content = body.Length == 0 ? null : new ByteArrayContent(body);
        foreach ((string name, var values) in request.Headers.Where(header => header.Key is not ("Host" or "Content-Length")))
        {
            if (!message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        using HttpResponseMessage response = await _http.SendAsync(message, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(
            Change(await response.Content.ReadAsByteArrayAsync(), mistake.ChangeResponseBody), context.RequestAborted);
    }

    private static async Task<byte[]> ReadAsync(Stream body)
    {
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static byte[] Change(byte[] body, Action<JsonObject> change)
    {
        if (body is not [(byte)'{', ..] || JsonNode.Parse(body) is not JsonObject document)
        {
            return body;
        }

        change(document);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
