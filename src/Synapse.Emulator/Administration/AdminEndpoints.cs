using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Http;

namespace Synapse.Emulator.Administration;

/// <summary>The C# face of the emulator over HTTP, for tests in other languages.</summary>
internal sealed class AdminEndpoints(SynapseEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/emulator/", ShowAsync);
        routes.Map("POST", "/emulator/reset/", ResetAsync);
        new FaultAdmin(emulator.Faults).Map(routes);
        new RequestAdmin(emulator.Requests).Map(routes);
        new JobAdmin(emulator.Jobs).Map(routes);
        new DataAdmin(emulator.Data).Map(routes);
    }

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

    public static Task AnswerNothingAsync(ApiRequest request)
    {
        request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ShowAsync(ApiRequest request) => request.AnswerAsync(200, new JsonObject
    {
        ["run_count"] = emulator.Jobs.RunCount,
        ["request_count"] = emulator.Requests.Count,
        ["waiting_faults"] = emulator.Faults.Waiting.Count,
    });

    private Task ResetAsync(ApiRequest request)
    {
        emulator.Reset();
        return AnswerNothingAsync(request);
    }
}
