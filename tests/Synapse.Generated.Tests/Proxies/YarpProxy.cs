using Microsoft.AspNetCore.Builder;
using Yarp.ReverseProxy.Forwarder;

namespace Synapse.Generated.Tests.Proxies;

internal sealed class YarpProxy : ReverseProxy
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _upstream = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
    });

    private YarpProxy(Uri upstream, int idleTimeout)
    {
        _app = TestWebApplication.Create(
            respond: null,
            isSecure: true,
            services => services.AddHttpForwarder().AddResponseCompression(options => options.EnableForHttps = true));
        IHttpForwarder forwarder = _app.Services.GetRequiredService<IHttpForwarder>();
        var limits = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromSeconds(idleTimeout) };
        _app.UseResponseCompression();
        _app.UsePathBase(Prefix);
        _app.Use(LimitAsync);
        _app.Use(BufferAsync);
        _app.Run(async http => await forwarder.SendAsync(http, upstream.AbsoluteUri, _upstream, limits, (_, request) =>
        {
            request.Headers.Host = InnerHost;
            return ValueTask.CompletedTask;
        }));
    }

    public override Uri BaseAddress => new(new Uri(_app.Urls.Single()), Prefix);

    public static async Task<YarpProxy> RunAsync(Uri upstream, int idleTimeout)
    {
        var proxy = new YarpProxy(upstream, idleTimeout);
        await proxy._app.StartAsync();
        return proxy;
    }

    public override async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _upstream.Dispose();
    }

    private static async Task LimitAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength > MaxRequestMegabytes * 1024 * 1024)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else
        {
            await next(http);
        }

        if (http.Response is { HasStarted: false, StatusCode: 413 or 502 or 504 })
        {
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync($"<html><body><h1>{http.Response.StatusCode}</h1></body></html>");
        }
    }

    /// <summary>Holds back streams with their headers until they end.</summary>
    private static async Task BufferAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.Value!.EndsWith("/tail_console_logs/", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        Stream body = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        await next(http);
        http.Response.Body = body;
        buffer.Position = 0;
        await buffer.CopyToAsync(body, http.RequestAborted);
    }
}
