using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Synapse.TestSupport.Servers;

/// <summary>Kestrel on a free loopback port, without logs and without a limit on request bodies.</summary>
public static class TestWebApplication
{
    /// <summary>Whether the tests run over HTTP/2, which takes TLS, in place of HTTP/1.1.</summary>
    public static bool IsHttp2 { get; } = Environment.GetEnvironmentVariable("SYNAPSE_TEST_HTTP2") == "1";

    /// <param name="respond">Responds to every request; null for endpoints that are mapped afterwards.</param>
    /// <param name="isSecure">Whether it speaks TLS, with <see cref="TestCertificate" />, and so HTTP/2 as well.</param>
    /// <param name="addServices">Adds what the endpoints need.</param>
    public static WebApplication Create(
        RequestDelegate? respond, bool? isSecure = null, Action<IServiceCollection>? addServices = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
            {
                if (isSecure ?? IsHttp2)
                {
                    endpoint.UseHttps(TestCertificate.Instance);
                }
            });
        });
        addServices?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        if (respond is not null)
        {
            app.Run(respond);
        }

        return app;
    }
}
