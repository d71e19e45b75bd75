using System.Net;

namespace Synapse.Generated.Requests;

/// <summary>The part of a form that streams its file.</summary>
internal sealed class FileContent(UploadReading reading, int index, UploadMeter meter) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        reading.CopyToAsync(stream, meter, index, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = reading.Length ?? 0;
        return reading.Length is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reading.Dispose();
        }

        base.Dispose(disposing);
    }
}
