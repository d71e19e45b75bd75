using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Reads JSON request bodies and refuses what is none, or more than the emulator keeps in memory.</summary>
internal static class JsonBody
{
    /// <summary>Of values and names together: <c>[]</c> takes two bytes to send and many to keep.</summary>
    private const int MaxTokens = 500_000;

    /// <summary>The body as an object whose fields can be checked.</summary>
    public static async Task<Fields> ReadFieldsAsync(ApiRequest request) => new(await ReadAsync(request));

    /// <summary>The body as any JSON; an empty one counts as an object without fields.</summary>
    public static async Task<JsonElement> ReadAsync(ApiRequest request, long maxBytes = BodyBytes.DefaultLimit)
    {
        ReadOnlyMemory<byte> body = await BodyBytes.ReadAsync(request, maxBytes);
        if (body.Length == 0)
        {
            return JsonSerializer.SerializeToElement(new JsonObject());
        }

        RequireJson(request.Context.Request);
        if (!Utf8.IsValid(body.Span))
        {
            throw ParseError("the body is not UTF-8");
        }

        try
        {
            return Parse(body);
        }
        catch (JsonException e)
        {
            throw ParseError(e.Message);
        }
    }

    /// <summary>Parses JSON that is not larger than the emulator keeps in memory.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        Check(utf8.Span);

        // The element lives as long as its request, so nothing is won by a copy that would outlive the document.
        return WireJson.ParseDocument(utf8).RootElement;
    }

    public static JsonObject NotAnObject(JsonElement body) => new()
    {
        ["non_field_errors"] = new JsonArray($"Invalid data. Expected a dictionary, but got {Fields.PythonType(body)}."),
    };

    private static void Check(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = WireJson.MaxDepth });
        for (int tokens = 0; reader.Read();)
        {
            if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject) && ++tokens > MaxTokens)
            {
                throw ApiError.WithDetail(413, $"Request body has more than {MaxTokens} JSON values and names.");
            }

            RequireWholeCharacters(ref reader);
        }
    }

    /// <summary>An escape can spell half of a surrogate pair, which parses but can be neither read nor written.</summary>
    private static void RequireWholeCharacters(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
        {
            return;
        }

        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw ParseError("a string holds half of a surrogate pair");
        }
    }

    private static ApiError ParseError(string reason) => ApiError.WithDetail(400, $"JSON parse error - {reason}");

    private static void RequireJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiError.WithDetail(415, $"Unsupported media type \"{request.ContentType}\" in request.");
        }
    }
}
