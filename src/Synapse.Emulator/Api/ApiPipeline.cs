using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Synapse.Emulator.Faults;
using Synapse.Emulator.Recording;

namespace Synapse.Emulator.Api;

/// <summary>The way of a request to the API: it is recorded, a fault may strike it, and its handler is called.</summary>
internal sealed class ApiPipeline
{
    private readonly RequestRecorder _recorder;
    private readonly FaultInjection _faults;
    private readonly RequestDispatcher _dispatcher;

    public ApiPipeline(
        IEnumerable<IEndpoints> endpoints,
        CredentialCheck credentials,
        RequestRecorder recorder,
        FaultInjection faults,
        ILogger logger)
    {
        _recorder = recorder;
        _faults = faults;
        _dispatcher = new RequestDispatcher(new RouteTable(endpoints), credentials.Require, logger);
    }

    public async Task RunAsync(HttpContext context)
    {
        string path = RequestDispatcher.RawPath(context);
        using RequestRecording recording = _recorder.Record(context, path);
        await _faults.RunAsync(context, path, recording.Struck, _dispatcher.RunAsync);
    }
}
