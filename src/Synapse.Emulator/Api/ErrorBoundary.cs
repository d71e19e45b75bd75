using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Turns an exception into a response, unless one has already started.</summary>
internal sealed partial class ErrorBoundary(RequestDelegate next, ILogger logger)
{
    private const string ServerErrorPage = "<!doctype html>\n<html lang=\"en\">\n<head>\n  <title>Server Error (500)</title>\n</head>\n"
        + "<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n";

    public Task InvokeAsync(HttpContext context) => RunAsync(context, next.Invoke, logger);

    public static async Task RunAsync(HttpContext context, Func<HttpContext, Task> next, ILogger logger)
    {
        try
        {
            await next(context);
        }
        catch (ApiError error) when (!context.Response.HasStarted)
        {
            if (error.Header is { } header)
            {
                context.Response.Headers[header.Key] = header.Value;
            }

            await ApiRequest.WriteAsync(context.Response, error.Status, error.Body);
        }
        catch (StorageUnavailableException e) when (!context.Response.HasStarted)
        {
            LogFailure(logger, e.Message);
            context.Response.Headers.RetryAfter = "1";
            await ApiRequest.WriteAsync(context.Response, 503, ApiError.WithDetail(503, e.Message).Body);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            ApiError error = ApiError.WithDetail(e.StatusCode, "The request could not be read.");
            await ApiRequest.WriteAsync(context.Response, error.Status, error.Body);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away; nobody is left to respond to.
            context.Abort();
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // The message may quote the request, so the type has to do.
            LogFailure(logger, e.GetType().FullName!);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(ServerErrorPage);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason);
}
