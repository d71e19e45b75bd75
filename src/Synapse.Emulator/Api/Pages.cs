using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Synapse.Emulator.Api;

/// <summary>Page number pagination: <c>count</c>, <c>next</c>, <c>previous</c>, <c>results</c>.</summary>
internal static class Pages
{
    private const int DefaultSize = 100;
    private const int MaxSize = 1000;

    /// <summary>The page of what is held already.</summary>
    public static JsonObject Of(ApiRequest request, IReadOnlyList<JsonNode> all) =>
        Read(request, all.Count, (limit, offset) => all.Skip((int)offset).Take((int)limit));

    /// <summary>The page that the request asks for; list receives a limit and an offset.</summary>
    public static JsonObject Read(ApiRequest request, long count, Func<long, long, IEnumerable<JsonNode>> list)
    {
        long size = Size(request.Query);
        long last = Math.Max(1, (count + size - 1) / size);
        long page = Number(request.Query["page"].LastOrDefault(), last);
        return new JsonObject
        {
            ["count"] = count,
            ["next"] = page < last ? Link(request, page + 1) : null,
            ["previous"] = page > 1 ? Link(request, page - 1) : null,
            ["results"] = new JsonArray([.. list(size, (page - 1) * size)]),
        };
    }

    /// <summary>The size that the request asks for, by either name that callers have for it.</summary>
    private static long Size(IQueryCollection query) => Size(query["page_size"].LastOrDefault()) is { } size
        ? Math.Min(size, Size(query["limit"].LastOrDefault()) ?? size)
        : Size(query["limit"].LastOrDefault()) ?? DefaultSize;

    // The framework takes a page size it cannot use for none at all.
    private static long? Size(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long size) && size > 0 ? Math.Min(size, MaxSize) : null;

    private static long Number(string? text, long last)
    {
        long page = text switch
        {
            null => 1,
            "last" => last,
            _ => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0,
        };
        return page >= 1 && page <= last ? page : throw ApiError.WithDetail(404, "Invalid page.");
    }

    private static string Link(ApiRequest request, long page)
    {
        var pairs = request
            .Query.Where(pair => pair.Key != "page")
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        if (page > 1)
        {
            pairs = pairs.Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        }

        var query = QueryString.Create(pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        return request.Origin + request.Context.Request.Path.ToUriComponent() + query.ToUriComponent();
    }
}
