using System.Text.Json.Nodes;

namespace Synapse.Emulator.Database;

/// <summary>A job as it is stored: what is filtered by in columns, the rest in its document.</summary>
internal sealed class JobRow
{
    private JsonObject? _fields;

    public long Sequence { get; init; }

    public required string Uuid { get; init; }

    public required string Status { get; set; }

    public long? Plugin { get; init; }

    public long? User { get; init; }

    public long Created { get; init; }

    public required string Document { get; init; }

    public string? Script { get; set; }

    public long Step { get; set; }

    /// <summary>The fields of the document; changes to them are saved with the row.</summary>
    public JsonObject Fields => _fields ??= WireJson.ParseObject(Document);

    public string CurrentDocument => _fields is null ? Document : WireJson.Write(_fields);
}
