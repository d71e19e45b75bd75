using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>
/// The control endpoints need no credentials because only this machine reaches them. A web page in a browser of this machine is kept out:
/// its requests have a foreign origin, or say where they come from; only a link to the console may be followed from anywhere.
/// </summary>
internal static class ControlGuard
{
    public static void Require(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (origin is null ? IsEmbedded(request.Headers) : origin != $"{request.Scheme}://{request.Host}")
        {
            throw ApiError.WithDetail(403, "Only this machine may control the emulator.");
        }
    }

    /// <summary>Whether another page loads it as an image, a script or the like, for which browsers send no origin.</summary>
    private static bool IsEmbedded(IHeaderDictionary headers) =>
        (string?)headers["Sec-Fetch-Site"] is not (null or "same-origin" or "none") && headers["Sec-Fetch-Mode"] != "navigate";
}
