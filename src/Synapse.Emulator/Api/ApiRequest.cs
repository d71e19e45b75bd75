using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>A request that found its route.</summary>
internal sealed class ApiRequest(HttpContext context, IReadOnlyList<string> arguments)
{
    public HttpContext Context => context;

    public IQueryCollection Query => context.Request.Query;

    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>The first path parameter.</summary>
    public string Argument => arguments[0];

    public string LastArgument => arguments[^1];

    /// <summary>The first path parameter as an integer id; anything else names nothing.</summary>
    public long Id => TryReadId(Argument) ?? throw ApiError.NotFound();

    public string Origin => $"{context.Request.Scheme}://{context.Request.Host}";

    public static long? TryReadId(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    public Task RespondAsync(int status, JsonNode? body) => WriteAsync(context.Response, status, body);

    public Task RespondEmptyAsync()
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static async Task WriteAsync(HttpResponse response, int status, JsonNode? body)
    {
        byte[] bytes = WireJson.WriteBytes(body);
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }
}
