using System.Net;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Harness;

/// <summary>Answers in memory with the log of a job that has ended.</summary>
internal sealed class LogTransport(CannedLog log) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsolutePath.Split('/') switch
        {
            ["", "jobs", _, "console_logs", ""] => Respond(request, log.PageOf(request.RequestUri.Query), "application/json"),
            ["", "jobs", _, "tail_console_logs", ""] => Respond(request, log.Stream, log.ContentType),
            _ => Respond(request, CannedAnswers.CompletedJob, "application/json"),
        });

    private static HttpResponseMessage Respond(HttpRequestMessage request, byte[] body, string contentType)
    {
        var content = new CannedContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content };
    }
}
