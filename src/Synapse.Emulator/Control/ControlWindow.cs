using System.Globalization;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>The part of a long list that a request asks for by <c>offset</c> and <c>limit</c>.</summary>
internal sealed record ControlWindow(int Offset, int Limit)
{
    private const int MaxLimit = 500;

    public static ControlWindow Read(ApiRequest request) => new(
        Integer(request, "offset", absent: 0, minimum: 0, int.MaxValue),
        Integer(request, "limit", absent: 100, minimum: 1, MaxLimit));

    /// <summary>The list's length, and what is in the window.</summary>
    public static JsonObject Write(long count, IEnumerable<JsonNode> results) => new()
    {
        ["count"] = count,
        ["results"] = new JsonArray([.. results]),
    };

    private static int Integer(ApiRequest request, string name, int absent, int minimum, int maximum)
    {
        string? text = request.Query[name].LastOrDefault();
        if (text is null)
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum
            ? value
            : throw ApiError.WithDetail(400, $"\"{name}\" must be an integer from {minimum} to {maximum}.");
    }
}
