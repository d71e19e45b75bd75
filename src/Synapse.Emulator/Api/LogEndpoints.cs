using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>create_logs: one entry or an array of them, and what was stored in the same form.</summary>
internal sealed class LogEndpoints(EmulatorStore store, References references, SynapseEmulatorOptions options) : IEndpoints
{
    /// <summary>Each entry that is wrong has errors of its own in the response: many more bytes than it took to send.</summary>
    private const int MaxEntries = 10_000;

    private static readonly string[] Levels = ["debug", "info", "success", "warning", "danger", "error", "critical"];

    public void Map(RouteTable routes) => routes.Map("POST", "/logs/", CreateAsync);

    private async Task CreateAsync(ApiRequest request)
    {
        RequestBody body = await RequestBody.ReadAsync(request, options.MaxLogBytes);
        if (body.Value.ValueKind != JsonValueKind.Array)
        {
            await request.RespondAsync(201, store.LogEntries.Insert(Read(body.ToFields())));
            return;
        }

        if (body.Value.GetArrayLength() > MaxEntries)
        {
            string message = $"Ensure this field has no more than {MaxEntries} elements.";
            throw new ApiError(400, new JsonObject { ["non_field_errors"] = new JsonArray(message) });
        }

        List<JsonObject> created = store.LogEntries.Insert(ReadAll(body.Value));
        await request.RespondAsync(201, new JsonArray([.. created]));
    }

    /// <summary>All entries, or the errors of each in its place.</summary>
    private List<JsonObject> ReadAll(JsonElement body)
    {
        var read = new List<JsonObject>();
        var errors = new JsonArray();
        foreach (JsonElement entry in body.EnumerateArray())
        {
            try
            {
                read.Add(Read(new Fields(entry)));
                errors.Add(new JsonObject());
            }
            catch (ApiError error)
            {
                errors.Add(error.Body);
            }
        }

        return read.Count == errors.Count ? read : throw new ApiError(400, errors);
    }

    private JsonObject Read(Fields fields)
    {
        var entry = new JsonObject
        {
            ["id"] = 0,
            ["event"] = null,
            ["action"] = null,
            ["data"] = null,
            ["datetime"] = null,
            ["job"] = null,
            ["step"] = null,
            ["message"] = null,
            ["level"] = "info",
            ["context"] = null,
            ["file"] = null,
            ["created"] = Timestamps.Write(options.TimeProvider.GetUtcNow()),
        };
        foreach (string name in (string[])["event", "action", "step", "message"])
        {
            fields.Text(entry, name, allowBlank: false);
        }

        fields.FreeForm(entry, "data");
        fields.DateTime(entry, "datetime", options.TimeProvider.LocalTimeZone);
        references.Job(fields, entry, "job");
        fields.Choice(entry, "level", Levels, required: false);
        fields.FreeForm(entry, "context");
        fields.Text(entry, "file");
        if (WireJson.Text(entry, "file") is { } file && !IsDataUri(file))
        {
            fields.Reject("file", "A base64 data URI is required.");
        }

        fields.ThrowIfInvalid();
        if ((entry["event"] ?? entry["action"] ?? entry["message"]) is null)
        {
            fields.Reject("One of event, action and message is required.");
            fields.ThrowIfInvalid();
        }

        return entry;
    }

    private static bool IsDataUri(string text)
    {
        const string Scheme = "data:";
        const string Marker = ";base64,";
        int marker = text.IndexOf(Marker, StringComparison.Ordinal);
        return text.StartsWith(Scheme, StringComparison.Ordinal)
            && marker >= Scheme.Length
            && Base64.IsValid(text.AsSpan(marker + Marker.Length));
    }
}
