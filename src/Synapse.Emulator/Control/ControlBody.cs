using System.Text.Json;
using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>Reads the bodies of control requests.</summary>
internal static class ControlBody
{
    /// <summary>Reads the body and hands it over; what is wrong with it becomes a 400.</summary>
    public static async Task<T> ReadAsync<T>(ApiRequest request, Func<JsonElement, T> read)
    {
        JsonElement body = await JsonBody.ReadAsync(request);
        try
        {
            return read(body);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw ApiError.WithDetail(400, e.Message);
        }
    }
}
