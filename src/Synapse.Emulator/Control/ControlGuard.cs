using System.Net;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>
/// The control endpoints need no credentials because only this machine reaches them. A web page in a browser of this machine is kept out:
/// it would come under a foreign origin, or under a foreign host name that was made to resolve to the loopback address.
/// </summary>
internal static class ControlGuard
{
    public static void Require(HttpRequest request)
    {
        string host = request.Host.Host;
        bool local = host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
        string? origin = request.Headers.Origin;
        if (!local || (origin is not null && origin != $"{request.Scheme}://{request.Host}"))
        {
            throw ApiError.WithDetail(403, "Only this machine may control the emulator.");
        }
    }
}
