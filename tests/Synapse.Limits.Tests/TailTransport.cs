using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Web;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Server;

namespace Synapse.Limits.Tests;

/// <summary>A job that has ended, with that many lines in its log, in memory and in pages of a thousand.</summary>
internal sealed class TailTransport(int lines) : HttpMessageHandler
{
    private const int PageSize = 1000;

    private readonly byte[][] _pages = [.. Enumerable.Range(1, lines / PageSize).Select(page => PageOf(page, lines))];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        string? number = HttpUtility.ParseQueryString(request.RequestUri.Query)["page"];
        int page = number is null ? 1 : int.Parse(number, CultureInfo.InvariantCulture);
        byte[] body = path.EndsWith("/console_logs/", StringComparison.Ordinal) ? _pages[page - 1] : CannedAnswers.CompletedJob;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new CannedContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        });
    }

    private static byte[] PageOf(int page, int lines)
    {
        string next = page * PageSize < lines ? $"\"?page={page + 1}\"" : "null";
        var entries = Enumerable.Range(0, PageSize).Select(number => $"\"{CannedAnswers.TailLine(number).TrimEnd('\n')}\"");
        return Encoding.UTF8.GetBytes(
            $$"""{"count":{{lines}},"next":{{next}},"previous":null,"results":[{{string.Join(',', entries)}}]}"""
        );
    }
}
