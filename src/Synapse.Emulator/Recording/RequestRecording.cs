using Microsoft.AspNetCore.Http;

namespace Synapse.Emulator.Recording;

/// <summary>The recording of one request, from its arrival until this is disposed.</summary>
internal sealed class RequestRecording : IDisposable
{
    private readonly HttpContext _context;
    private readonly RequestLog _log;
    private readonly RecordedRequest _record;
    private readonly TimeProvider _time;
    private readonly long _start;
    private FaultKind? _fault;

    public RequestRecording(HttpContext context, RequestLog log, RecordedRequest record, TimeProvider time)
    {
        _context = context;
        _log = log;
        _record = record;
        _time = time;
        _start = time.GetTimestamp();

        // Before the first byte is sent: whoever has the response finds its status in the log.
        context.Response.OnStarting(() =>
        {
            Start();
            return Task.CompletedTask;
        });
    }

    /// <summary>Notes which fault strikes the request.</summary>
    public void Struck(FaultKind fault) => _fault = fault;

    public void Dispose()
    {
        if (!_context.Response.HasStarted)
        {
            Start();
        }

        _log.Complete(_record, _fault, _time.GetElapsedTime(_start));
    }

    private void Start()
    {
        if (!IsBroken)
        {
            _log.Start(_record, _context.Response.StatusCode, _fault);
        }
    }

    /// <summary>Gets whether the connection is closed, by a fault or by the client, so that no response reaches it.</summary>
    private bool IsBroken =>
        _context.RequestAborted.IsCancellationRequested
        || _fault is FaultKind.ResetBeforeRead or FaultKind.ResetAfterRead or FaultKind.ResetAfterExecution;
}
