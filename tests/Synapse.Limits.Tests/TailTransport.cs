using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Server;

namespace Synapse.Limits.Tests;

/// <summary>A job that has ended, with that many lines in its log, in memory.</summary>
internal sealed class TailTransport(int lines) : HttpMessageHandler
{
    private readonly byte[] _lines = Encoding.UTF8.GetBytes(
        "[" + string.Join(',', Enumerable.Range(0, lines).Select(number => $"\"{CannedAnswers.TailLine(number).TrimEnd('\n')}\"")) + "]");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        byte[] body = path.EndsWith("/console_logs/", StringComparison.Ordinal) ? _lines : CannedAnswers.CompletedJob;
        bool isStream = path.EndsWith("/tail_console_logs/", StringComparison.Ordinal);
        return Task.FromResult(new HttpResponseMessage(isStream ? HttpStatusCode.NotFound : HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new CannedContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        });
    }
}
