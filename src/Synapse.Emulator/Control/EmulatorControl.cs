using System.Text.Json.Nodes;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>The emulator as a whole: its counts, and a fresh start.</summary>
internal sealed class EmulatorControl(EmulatedJobs jobs, EmulatedFaults faults, RequestLog requests, EmulatorReset reset)
    : IControlEndpoints
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", ControlPaths.Emulator, ShowAsync);
        routes.Map("POST", ControlPaths.Reset, ResetAsync);
    }

    private Task ShowAsync(ApiRequest request) => request.RespondAsync(200, new JsonObject
    {
        ["run_count"] = jobs.RunCount,
        ["request_count"] = requests.Count,
        ["waiting_faults"] = faults.Waiting.Count,
    });

    private Task ResetAsync(ApiRequest request)
    {
        reset.Run();
        return request.RespondEmptyAsync();
    }
}
