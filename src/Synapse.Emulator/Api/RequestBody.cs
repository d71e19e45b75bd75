using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Synapse.Emulator.Api;

/// <summary>The body of a request: JSON, or a form as older callers send it. The framework reads either wherever it reads one.</summary>
/// <param name="Value">The JSON; of a form, an object of its fields as text.</param>
/// <param name="IsForm">Whether it was a form.</param>
internal sealed record RequestBody(JsonElement Value, bool IsForm)
{
    public static async Task<RequestBody> ReadAsync(ApiRequest request, long maxBytes = BodyBytes.DefaultLimit)
    {
        string? contentType = request.Context.Request.ContentType;
        string? mediaType = MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) ? type.MediaType.Value : null;
        return mediaType?.ToLowerInvariant() switch
        {
            "application/x-www-form-urlencoded" => new(await FormBody.ReadUrlEncodedAsync(request, maxBytes), IsForm: true),
            "multipart/form-data" => new(await FormBody.ReadMultipartAsync(request, maxBytes), IsForm: true),
            _ => new(await JsonBody.ReadAsync(request, maxBytes), IsForm: false),
        };
    }

    /// <summary>The body as an object whose fields can be checked.</summary>
    public static async Task<Fields> ReadFieldsAsync(ApiRequest request) => (await ReadAsync(request)).ToFields();

    public Fields ToFields() => new(Value, IsForm);
}
