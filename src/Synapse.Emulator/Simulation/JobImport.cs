using System.Globalization;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>Stores jobs that a caller wrote down, not simulated: they stay as they are until they are updated.</summary>
internal sealed class JobImport(EmulatorStore store, SynapseEmulatorOptions options, JobFactory factory, JobView view)
{
    /// <exception cref="FormatException">A field that the emulator works with is not of its type.</exception>
    public JsonObject Put(JsonObject document)
    {
        JsonNode? id = Detach(document, "id");
        string status = Status(Detach(document, "status"));
        JsonNode? logs = Detach(document, "logs");
        if (logs is not (null or JsonArray))
        {
            throw new FormatException("\"logs\" is not an array.");
        }

        JsonObject fields = factory.NewFields(plugin: null, user: null);
        foreach ((string field, JsonNode? value) in document.ToList())
        {
            fields[field] = value?.DeepClone();
        }

        JobRow row = Row(id, status, fields);
        JobLogRow[] lines = [.. (logs as JsonArray ?? []).Select(line => JobLogRow.From(line, fields["created"]!.ToString()))];
        row = store.Jobs.Insert(row);
        store.JobLogs.Replace(row.Sequence, lines);
        return view.ToJson(row);
    }

    private static JsonNode? Detach(JsonObject document, string name)
    {
        JsonNode? value = document[name];
        document.Remove(name);
        return value;
    }

    private string Status(JsonNode? value) => value is null
        ? JobStatus.Queued
        : JobStatus.FromWire(value.ToString(), options) ?? throw new FormatException($"\"{value}\" is not a valid choice.");

    private JobRow Row(JsonNode? id, string status, JsonObject fields)
    {
        string? text = id?.ToString();
        JobRow? existing = text is null ? null : store.Jobs.Find(text);
        bool isSequence = options.Form == EmulatorForm.Documented;
        return new JobRow
        {
            Sequence = existing?.Sequence ?? (isSequence && text is not null ? Sequence(text) : 0),
            Uuid = existing?.Uuid ?? (isSequence || text is null ? Guid.NewGuid() : Uuid(text)).ToString(),
            Status = status,
            Plugin = Integer(fields, "plugin"),
            User = Integer(fields, "user"),
            Created = Timestamps.TryRead(fields["created"]?.ToString() ?? "", TimeZoneInfo.Utc, out DateTimeOffset created)
                ? Timestamps.ToMicroseconds(created)
                : throw new FormatException("\"created\" is not a valid date/time."),
            Document = WireJson.Write(fields),
        };
    }

    private static long Sequence(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id is > 0 and <= DocumentTable.MaxId
            ? id
            : throw new FormatException("\"id\" is not a valid job id.");

    private static Guid Uuid(string text) =>
        Guid.TryParse(text, out Guid id) ? id : throw new FormatException("\"id\" is not a valid job id.");

    private static long? Integer(JsonObject fields, string name) =>
        fields[name] is null ? null : WireJson.Integer(fields, name) ?? throw new FormatException($"\"{name}\" is not an integer.");
}
