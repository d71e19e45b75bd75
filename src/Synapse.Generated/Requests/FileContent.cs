using System.Net;

namespace Synapse.Generated.Requests;

/// <summary>The part of a form that streams its file. The count starts from zero each time the file is sent.</summary>
internal sealed class FileContent(UploadFile file, int index, UploadMeter meter) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        meter.Start(index);
        return file.CopyToAsync(stream, bytes => meter.Add(index, bytes), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }
}
