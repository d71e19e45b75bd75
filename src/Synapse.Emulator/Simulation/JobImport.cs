using System.Globalization;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>Stores jobs that a caller wrote down, not simulated: they stay as they are until they are updated.</summary>
internal sealed class JobImport(EmulatorStore store, SynapseEmulatorOptions options, JobFactory factory, JobView view)
{
    public JsonObject Put(JsonObject document)
    {
        JsonNode? id = Detach(document, "id");
        string status = Detach(document, "status")?.GetValue<string>() is { } name
            ? JobStatus.FromWire(name, options) ?? throw new ArgumentException($"\"{name}\" is not a valid choice.", nameof(document))
            : JobStatus.Queued;
        JsonArray? logs = Detach(document, "logs")?.AsArray();
        JsonObject fields = factory.NewFields(plugin: null, user: null);
        foreach ((string field, JsonNode? value) in document.ToList())
        {
            fields[field] = value?.DeepClone();
        }

        JobRow row = store.Jobs.Insert(Row(id, status, fields));
        store.JobLogs.Replace(row.Sequence, (logs ?? []).Select(line => ToRow(line!, fields)));
        return view.ToJson(row);
    }

    private static JsonNode? Detach(JsonObject document, string name)
    {
        JsonNode? value = document[name];
        document.Remove(name);
        return value;
    }

    private JobRow Row(JsonNode? id, string status, JsonObject fields)
    {
        string? text = id?.ToString();
        JobRow? existing = text is null ? null : store.Jobs.Find(text);
        bool isSequence = options.Dialect == EmulatorDialect.Documented;
        return new JobRow
        {
            Sequence = existing?.Sequence ?? (isSequence && text is not null ? long.Parse(text, CultureInfo.InvariantCulture) : 0),
            Uuid = existing?.Uuid ?? (isSequence || text is null ? Guid.NewGuid() : Guid.Parse(text)).ToString(),
            Status = status,
            Plugin = fields["plugin"]?.GetValue<long>(),
            User = fields["user"]?.GetValue<long>(),
            Created = Timestamps.TryRead(fields["created"]?.ToString() ?? "", out DateTimeOffset created)
                ? Timestamps.ToMicroseconds(created)
                : throw new ArgumentException("\"created\" is not a valid date/time.", nameof(fields)),
            Document = WireJson.Write(fields),
        };
    }

    private static JobLogRow ToRow(JsonNode line, JsonObject fields) => line is JsonValue text
        ? new JobLogRow(fields["created"]!.ToString(), "info", text.ToString())
        : new JobLogRow(
            line["timestamp"]?.ToString() ?? fields["created"]!.ToString(),
            line["level"]?.ToString() ?? "info",
            line["message"]?.ToString() ?? "");
}
