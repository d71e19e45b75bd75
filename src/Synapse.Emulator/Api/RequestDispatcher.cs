using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Synapse.Emulator.Api;

/// <summary>Leads a request through routing and credentials to its handler.</summary>
internal sealed partial class RequestDispatcher(RouteTable routes, Action<HttpRequest> authorize, ILogger logger)
{
    public async Task RunAsync(HttpContext context)
    {
        RouteMatch? match = routes.Match(RawPath(context));
        await ErrorBoundary.RunAsync(context, _ => HandleAsync(context, match), logger);

        // The template, not the path: an agent's token is part of its path.
        LogRequest(logger, context.Request.Method, match?.Routes[0].Template ?? "an unknown path", context.Response.StatusCode);
    }

    /// <summary>The path as it was sent: an escaped slash must not end a segment.</summary>
    internal static string RawPath(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/') ? target.Split('?', 2)[0] : context.Request.Path.ToUriComponent();
    }

    private Task HandleAsync(HttpContext context, RouteMatch? match)
    {
        if (match is null)
        {
            return routes.Match(RawPath(context) + "/") is null ? throw ApiError.NotFound() : AppendSlash(context);
        }

        if (!match.Routes.Any(route => route.IsPublic))
        {
            authorize(context.Request);
        }

        string method = context.Request.Method;
        Route route = match.Routes.FirstOrDefault(route => route.Method == (method == HttpMethods.Head ? HttpMethods.Get : method))
            ?? throw ApiError.MethodNotAllowed(method, match.Routes.Select(route => route.Method));
        return route.Handler(new ApiRequest(context, match.Arguments));
    }

    /// <summary>Sends a path without its last slash to the one with it, whatever the method, as Django does.</summary>
    private static Task AppendSlash(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = RawPath(context) + "/" + context.Request.QueryString;
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} returned {Status}.")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status);
}
