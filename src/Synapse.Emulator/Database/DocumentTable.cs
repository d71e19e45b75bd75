using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Database;

/// <summary>A table of JSON documents that carry their own id.</summary>
internal sealed class DocumentTable(EmulatorDatabase database, string name)
{
    /// <summary>The largest id that a caller may choose: some must be left to go on counting from it.</summary>
    public const long MaxId = long.MaxValue / 2;

    public JsonObject? Find(long id) =>
        One(database.Read(db => db.QuerySingleOrDefault<string>($"SELECT document FROM {name} WHERE id = @id", new { id })));

    public JsonObject? FindBy(string field, object value) => One(database.Read(db =>
        db.QueryFirstOrDefault<string>($"SELECT document FROM {name} WHERE json_extract(document, '$.{field}') = @value", new { value })));

    public bool Exists((string Field, long Value) first, (string Field, string Value) second) => database.Read(db => db.ExecuteScalar<bool>(
        $"""
        SELECT EXISTS (SELECT 1 FROM {name}
        WHERE json_extract(document, '$.{first.Field}') = @first AND json_extract(document, '$.{second.Field}') = @second)
        """,
        new { first = first.Value, second = second.Value }));

    public long Count() => database.Read(db => db.ExecuteScalar<long>($"SELECT COUNT(*) FROM {name}"));

    public List<JsonObject> List(long limit, long offset) => database.Read(db =>
        db.Query<string>($"SELECT document FROM {name} ORDER BY id LIMIT @limit OFFSET @offset", new { limit, offset })
            .Select(WireJson.ParseObject).ToList());

    /// <summary>Adds the document under a new id, which it then carries.</summary>
    public JsonObject Insert(JsonObject document) => database.Write(db => Insert(db, document));

    /// <summary>Adds all of the documents, or none.</summary>
    public List<JsonObject> Insert(IEnumerable<JsonObject> documents) =>
        database.Write(db => documents.Select(d => Insert(db, d)).ToList());

    public void Replace(JsonObject document) => database.Write(db => Replace(db, document));

    /// <summary>Adds the document under its id, or a new one, in place of what had that id or what had to be unique.</summary>
    /// <exception cref="FormatException">The id is not an integer that a document can have.</exception>
    public JsonObject Put(JsonObject document) => database.Write(db =>
    {
        document["id"] = document["id"] is null ? Reserve(db) : RequireId(document);
        db.Execute(
            $"INSERT OR REPLACE INTO {name} (id, document) VALUES (@id, @text)",
            new { id = RequireId(document), text = WireJson.Write(document) });
        return document;
    });

    private JsonObject Insert(SqliteConnection db, JsonObject document)
    {
        document["id"] = Reserve(db);
        Replace(db, document);
        return document;
    }

    /// <summary>Gets a new id, with a document that no unique index minds: the document that comes in its place holds the id.</summary>
    private long Reserve(SqliteConnection db) => db.ExecuteScalar<long>($"INSERT INTO {name} (document) VALUES ('{{}}') RETURNING id");

    private static long RequireId(JsonObject document) => WireJson.Integer(document, "id") is { } id and > 0 and <= MaxId
        ? id
        : throw new FormatException("\"id\" is not a valid id.");

    private int Replace(SqliteConnection db, JsonObject document) => db.Execute(
        $"UPDATE {name} SET document = @text WHERE id = @id",
        new { id = document["id"]!.GetValue<long>(), text = WireJson.Write(document) });

    private static JsonObject? One(string? text) => text is null ? null : WireJson.ParseObject(text);
}
