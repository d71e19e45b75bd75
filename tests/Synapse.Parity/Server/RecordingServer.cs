using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Server;

/// <summary>A server on this machine that answers as the vector says that runs, and keeps what it was asked.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private volatile Recording? _recording;

    private RecordingServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The address, without a slash at its end.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<RecordingServer> StartAsync()
    {
        var server = new RecordingServer();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers as this vector says from now on.</summary>
    public Recording Record(Vector vector) => _recording = new Recording(vector);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var request = new RecordedRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        CannedResponse answer = _recording?.Answer(request) ?? throw new InvalidOperationException("A request came while no vector runs.");
        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Content is not { } content)
        {
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(content);
        context.Response.ContentType = answer.MediaType;
        context.Response.Headers.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, answer.TruncateAfter ?? bytes.Length), context.RequestAborted);
        if (answer.TruncateAfter is not null)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }
}
