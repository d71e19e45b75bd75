using System.Text;
using Microsoft.AspNetCore.Http;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>One live stream, as a script writes it.</summary>
internal sealed class TailConnection(HttpContext http, TailServer server)
{
    public TailServer Server { get; } = server;

    /// <summary>Opens a stream of plain lines, or of events, and waits until the client has looked at the log: what is written then comes by the stream alone.</summary>
    public async Task OpenAsync(bool asEvents = false)
    {
        Server.ForgetLogReads();
        http.Response.ContentType = asEvents ? "text/event-stream" : "text/plain; charset=utf-8";
        await http.Response.Body.FlushAsync();
        await Server.WaitForLogReadAsync();
    }

    public async Task SendAsync(string text)
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
        await http.Response.Body.FlushAsync();
    }

    /// <summary>Breaks the connection without an end of the stream.</summary>
    public void Drop() => http.Abort();

    /// <summary>Says nothing until the client has gone.</summary>
    public async Task BeSilentAsync()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = http.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }
}
