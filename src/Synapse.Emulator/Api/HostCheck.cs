using System.Net;
using Microsoft.AspNetCore.Http;

namespace Synapse.Emulator.Api;

/// <summary>
/// Refuses foreign host names. The port and the well-known tokens keep no web page out: one whose name was made to resolve to the loopback
/// address is of the same origin as the emulator, to a browser.
/// </summary>
internal sealed class HostCheck(RequestDelegate next, SynapseEmulatorOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        string host = context.Request.Host.Host;
        return IsLoopback(host) || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : ApiRequest.WriteAsync(context.Response, 403, ApiError.WithDetail(403, "This host name is not allowed.").Body);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
}
