using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synapse.Benchmarks.Server;

/// <summary>
/// A backend that says what it always says, with as little work as possible. What is special about an answer stands in front of
/// the API's own path, so that a client is told by its base URL: <c>/stalled</c> pauses within each body.
/// </summary>
internal static class CannedServer
{
    public static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(200);

    private static readonly ConcurrentDictionary<string, byte[]> Pages = new();

    /// <summary>Serves until the standard input ends; the first line of output is the address.</summary>
    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        await using WebApplication app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        PathString path = http.Request.Path;
        bool stalls = path.StartsWithSegments("/stalled", out path, out PathString rest);
        path = stalls ? rest : http.Request.Path;
        switch (http.Request.Method, path.Value)
        {
            case ("GET", "/jobs/"):
                await SendAsync(http, 200, PageOf(http.Request), stalls);
                break;
            case ("POST", "/plugins/"):
                await http.Request.Body.CopyToAsync(Stream.Null);
                await SendAsync(http, 201, CannedAnswers.Plugin, stalls);
                break;
            case ("GET", $"/jobs/{CannedAnswers.JobId}/"):
                await SendAsync(http, 200, CannedAnswers.Job, stalls);
                break;
            default:
                await SendAsync(http, 404, Encoding.UTF8.GetBytes("""{"detail":"Not found."}"""), stalls);
                break;
        }
    }

    private static byte[] PageOf(HttpRequest request)
    {
        string size = request.Query["page_size"].ToString();
        return Pages.GetOrAdd(size, static size => CannedAnswers.JobPage(int.Parse(size, CultureInfo.InvariantCulture)));
    }

    private static async Task SendAsync(HttpContext http, int status, byte[] body, bool stalls)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        int first = stalls ? body.Length / 2 : body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, first));
        if (stalls)
        {
            await http.Response.Body.FlushAsync();
            await Task.Delay(Stall, TimeProvider.System);
            await http.Response.Body.WriteAsync(body.AsMemory(first));
        }
    }
}
