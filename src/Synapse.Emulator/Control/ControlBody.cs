using System.Text.Json;
using System.Text.Json.Nodes;
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
        catch (JsonException e)
        {
            throw ApiError.WithDetail(400, $"The value at {e.Path ?? "$"} is not valid.");
        }
        catch (ArgumentException e)
        {
            // The name of the C# parameter that follows says nothing here.
            throw ApiError.WithDetail(400, e.Message.Split(" (Parameter '", 2)[0]);
        }
    }

    /// <summary>Reads an integer field of the body.</summary>
    public static long Integer(Fields fields, string name, long absent, long minimum, long maximum)
    {
        var read = new JsonObject();
        fields.Integer(read, name, minimum: minimum, maximum: maximum);
        fields.ThrowIfInvalid();
        return read[name]?.GetValue<long>() ?? absent;
    }
}
