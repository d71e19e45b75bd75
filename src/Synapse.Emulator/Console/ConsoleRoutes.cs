using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Synapse.Emulator.Api;
using Synapse.Emulator.Control;

namespace Synapse.Emulator.Console;

/// <summary>Which requests are for the console: its files, and <c>/</c> where a browser asks and the API has nothing there.</summary>
internal sealed class ConsoleRoutes(IEnumerable<IEndpoints> endpoints)
{
    private const string Page = "index.html";

    private readonly bool _ownsRoot = new RouteTable(endpoints).Match("/") is null;

    /// <summary>Gets the name of the file that a request is for; null when it is not for the console.</summary>
    public string? FileFor(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        if (request.Path == "/")
        {
            return _ownsRoot && AcceptsHtml(request) ? Page : null;
        }

        return request.Path.StartsWithSegments(ControlPaths.Console, StringComparison.Ordinal, out PathString rest) && rest.HasValue
            ? rest.Value[1..]
            : null;
    }

    /// <summary>Browsers name HTML when they open a page; <c>*/*</c> is what every other client sends.</summary>
    private static bool AcceptsHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted)
        && accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && type.Quality is null or > 0);
}
