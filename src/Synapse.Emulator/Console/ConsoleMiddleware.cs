using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Api;
using Synapse.Emulator.Control;

namespace Synapse.Emulator.Console;

/// <summary>Serves the console under the rules of the control endpoints.</summary>
internal sealed class ConsoleMiddleware(RequestDelegate next, ConsoleRoutes routes, ConsoleFiles files)
{
    /// <summary>Nothing from elsewhere, nothing inline, no markup from strings, and no frame around it.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        if (routes.FileFor(context.Request) is not { } name)
        {
            return next(context);
        }

        ControlGuard.Require(context.Request);
        return ServeAsync(context, name, files.Find(name) ?? throw ApiError.NotFound());
    }

    private static async Task ServeAsync(HttpContext context, string name, byte[] content)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        response.ContentType = ConsoleFiles.ContentType(name);
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
