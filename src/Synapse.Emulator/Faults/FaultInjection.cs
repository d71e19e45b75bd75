using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Synapse.Emulator.Faults;

/// <summary>Lets the waiting faults strike.</summary>
internal sealed class FaultInjection(EmulatedFaults faults, TimeProvider time)
{
    public async Task RunAsync(HttpContext context, string path, Action<FaultKind> struck, Func<HttpContext, Task> next)
    {
        if (faults.Take(context.Request.Method, path) is not { } fault)
        {
            await next(context);
            return;
        }

        struck(fault.Kind);
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, time, context.RequestAborted);
        }

        switch (fault.Kind)
        {
            case FaultKind.Response:
                await DrainAsync(context);
                await RespondAsync(context.Response, fault);
                break;
            case FaultKind.Delay:
                await next(context);
                break;
            case FaultKind.ResetBeforeRead:
                context.Abort();
                break;
            case FaultKind.ResetAfterRead:
                await DrainAsync(context);
                context.Abort();
                break;
            case FaultKind.ResetAfterExecution:
                await CaptureAsync(context, next);
                context.Abort();
                break;
            case FaultKind.TruncateBody:
                await TruncateAsync(context, await CaptureAsync(context, next));
                break;
        }
    }

    private static async Task RespondAsync(HttpResponse response, EmulatorFault fault)
    {
        response.StatusCode = fault.Status;
        foreach ((string name, string value) in fault.Headers)
        {
            response.Headers[name] = value;
        }

        if (fault.HasBody)
        {
            byte[] body = Encoding.UTF8.GetBytes(fault.Body);
            response.ContentType = fault.ContentType;
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
        }
    }

    private static Task DrainAsync(HttpContext context) => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);

    /// <summary>Executes the request with its response held back.</summary>
    private static async Task<byte[]> CaptureAsync(HttpContext context, Func<HttpContext, Task> next)
    {
        IHttpResponseBodyFeature original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(original);
        }

        return body.ToArray();
    }

    private static async Task TruncateAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = Math.Max(body.Length, 1);
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        throw new BrokenResponse();
    }
}
