using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Synapse.Emulator.Tests;

/// <summary>The form of a release that never comes to its end, sent until the receiver shows that some of it arrived.</summary>
internal sealed class UnfinishedUpload(Func<bool> hasArrived) : HttpContent
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static MediaTypeHeaderValue ContentType => MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

    public Task WaitUntilSomeArrivedAsync() => _arrived.Task;

    public void GiveUp() => _givenUp.TrySetException(new IOException("The upload ends here."));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"));
        byte[] piece = new byte[64 * 1024];
        while (!hasArrived())
        {
            await stream.WriteAsync(piece);
            await stream.FlushAsync();
        }

        _arrived.TrySetResult();
        await _givenUp.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
