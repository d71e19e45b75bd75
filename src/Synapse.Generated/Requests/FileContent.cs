using System.Net;

namespace Synapse.Generated.Requests;

/// <summary>The part of a form that streams its file. The count starts from zero each time the file is sent.</summary>
internal sealed class FileContent(UploadFile file, IProgress<UploadProgress>? progress, IUploadObserver? observer) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        file.CopyToAsync(stream, new UploadMeter(file.Length, progress, observer), cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = file.Length ?? 0;
        return file.Length is not null;
    }
}
