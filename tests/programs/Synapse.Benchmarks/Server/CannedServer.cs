using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Synapse.Benchmarks.Server;

/// <summary>
/// A backend that says what it always says, with as little work as possible. What is special about it stands in front of the API's
/// own path, so that a client is told by its base URL: <see cref="Stalled" />, <see cref="OfSize" />.
/// </summary>
internal static class CannedServer
{
    /// <summary>How long a stalled body pauses in its middle.</summary>
    public static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(200);

    private const int TailBlock = 1000;

    // What the parts before a file take at most.
    private const int MultipartHead = 4096;

    private static readonly ConcurrentDictionary<string, byte[]> Pages = new();
    private static readonly byte[] TailLines = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, TailBlock).Select(CannedAnswers.TailLine))
    );

    private static readonly string LogEntries = string.Join(
        ',', Enumerable.Range(0, TailBlock).Select(number => $"\"{CannedAnswers.TailLine(number).TrimEnd('\n')}\""));

    /// <summary>The base URL under which each body pauses.</summary>
    public static Uri Stalled(Uri server) => new(server, "stalled/");

    /// <summary>The base URL under which there are that many jobs, or lines in a job's log.</summary>
    public static Uri OfSize(Uri server, long size) => new(server, string.Create(CultureInfo.InvariantCulture, $"size/{size}/"));

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

    private static Task AnswerAsync(HttpContext http) => http.Request.Path.Value!.Split('/') switch
    {
        ["", "stalled", .. var path] => AnswerAsync(http, path, size: 0, stalls: true),
        ["", "size", var size, .. var path] => AnswerAsync(http, path, int.Parse(size, CultureInfo.InvariantCulture), stalls: false),
        ["", .. var path] => AnswerAsync(http, path, size: 0, stalls: false),
        _ => throw new InvalidOperationException("A path begins with a slash."),
    };

    private static async Task AnswerAsync(HttpContext http, string[] path, int size, bool stalls)
    {
        long received = await DrainAsync(http.Request);
        await (path switch
        {
            ["jobs", ""] => SendAsync(http, 200, PageOf(http.Request, size), stalls),
            ["jobs", _, ""] => SendAsync(http, 200, size > 0 ? CannedAnswers.CompletedJob : CannedAnswers.Job, stalls),
            ["jobs", _, "console_logs", ""] => SendAsync(http, 200, LogPageOf(http.Request, size), stalls),
            ["jobs", _, "tail_console_logs", ""] => TailAsync(http, size),
            ["plugins", ""] => SendAsync(http, 201, CannedAnswers.Plugin, stalls),
            ["plugin_releases", ""] => SendAsync(http, 201, CannedAnswers.PluginRelease(received), stalls),
            _ => SendAsync(http, 404, """{"detail":"Not found."}"""u8.ToArray(), stalls),
        });
    }

    private static byte[] PageOf(HttpRequest request, int total)
    {
        int pageSize = int.Parse(request.Query["page_size"].ToString(), CultureInfo.InvariantCulture);
        int page = request.Query.TryGetValue("page", out var number) ? int.Parse(number.ToString(), CultureInfo.InvariantCulture) : 1;
        string results = "results" + pageSize;
        byte[] jobs = Pages.GetOrAdd(results, _ => CannedAnswers.Jobs(pageSize));
        Uri? next =
            page * pageSize < total
                ? new Uri(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{request.Scheme}://{request.Host}{request.Path}?page={page + 1}&page_size={pageSize}"
                    )
                )
                : null;
        return CannedAnswers.JobPage(jobs, total > 0 ? total : pageSize, next);
    }

    private static byte[] LogPageOf(HttpRequest request, int total)
    {
        int page = request.Query.TryGetValue("page", out var number) ? int.Parse(number.ToString(), CultureInfo.InvariantCulture) : 1;
        string next = page * TailBlock < total ? $"\"{request.Path}?page={page + 1}\"" : "null";
        string entries = total == 0 ? "" : LogEntries;
        return Encoding.UTF8.GetBytes($$"""{"count":{{total}},"next":{{next}},"previous":null,"results":[{{entries}}]}""");
    }

    private static async Task TailAsync(HttpContext http, int lines)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        for (int sent = 0; sent < lines; sent += TailBlock)
        {
            await http.Response.Body.WriteAsync(TailLines);
        }
    }

    /// <summary>Takes the whole body; of a form that ends in a file, only the file's bytes count.</summary>
    private static async Task<long> DrainAsync(HttpRequest request)
    {
        long received = 0;
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(256 * 1024);
        int head = await request.Body.ReadAtLeastAsync(buffer, MultipartHead, throwOnEndOfStream: false);
        received += head - FormBytes(request, buffer.AsSpan(0, head));
        int read;
        while ((read = await request.Body.ReadAsync(buffer)) > 0)
        {
            received += read;
        }

        System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        return received;
    }

    private static int FormBytes(HttpRequest request, ReadOnlySpan<byte> head)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value is not { } boundary)
        {
            return 0;
        }

        int file = Math.Max(0, head.IndexOf("filename="u8));
        return file + head[file..].IndexOf("\r\n\r\n"u8) + "\r\n\r\n\r\n--".Length + boundary.Trim('"').Length + "--\r\n".Length;
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
            // The stall is the workload: a body that pauses while many others are read.
            await Task.Delay(Stall, TimeProvider.System);
            await http.Response.Body.WriteAsync(body.AsMemory(first));
        }
    }
}
