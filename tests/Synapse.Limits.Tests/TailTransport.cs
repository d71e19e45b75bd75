using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Server;

namespace Synapse.Limits.Tests;

/// <summary>A job that has ended, with that many lines to follow, in memory.</summary>
internal sealed class TailTransport(int lines) : HttpMessageHandler
{
    private readonly byte[] _lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, lines).Select(CannedAnswers.TailLine)));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (byte[] body, string type) = request.RequestUri!.AbsolutePath switch
        {
            var path when path.EndsWith("/tail_console_logs/", StringComparison.Ordinal) => (_lines, "text/plain"),
            var path when path.EndsWith("/console_logs/", StringComparison.Ordinal) => ("[]"u8.ToArray(), "application/json"),
            _ => (CannedAnswers.CompletedJob, "application/json"),
        };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new CannedContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } },
        });
    }
}
