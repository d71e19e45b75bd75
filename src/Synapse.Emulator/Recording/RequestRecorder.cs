using Microsoft.AspNetCore.Http;

namespace Synapse.Emulator.Recording;

/// <summary>Enters requests into the log.</summary>
internal sealed class RequestRecorder(RequestLog log, SynapseEmulatorOptions options)
{
    public RequestRecording Record(HttpContext context, string path)
    {
        HttpRequest request = context.Request;
        var headers = request.Headers.SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value ?? ""));
        var record = new RecordedRequest(
            request.Method,
            path,
            request.QueryString.Value ?? "",
            headers.ToList(),
            options.TimeProvider.GetUtcNow(),
            options.RecordedBodyBytes);
        log.Add(record);
        request.Body = new RecordingStream(request.Body, log, record);
        return new RequestRecording(context, log, record, options.TimeProvider);
    }
}
