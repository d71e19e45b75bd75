using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>
/// The control endpoints need no credentials because only this machine reaches them. A web page in a browser of this machine is kept out:
/// it would come under a foreign origin.
/// </summary>
internal static class ControlGuard
{
    public static void Require(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (origin is not null && origin != $"{request.Scheme}://{request.Host}")
        {
            throw ApiError.WithDetail(403, "Only this machine may control the emulator.");
        }
    }
}
