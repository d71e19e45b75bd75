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

    public JsonObject? FindLastBy(string field, object value) => One(database.Read(db => db.QueryFirstOrDefault<string>(
        $"SELECT document FROM {name} WHERE json_extract(document, '$.{field}') = @value ORDER BY id DESC",
        new { value })));

    public JsonObject? FindBy(string field, object value) => One(database.Read(db =>
        db.QueryFirstOrDefault<string>($"SELECT document FROM {name} WHERE json_extract(document, '$.{field}') = @value", new { value })));

    /// <summary>The number of documents whose fields have the given values; a null value does not filter.</summary>
    public long Count(params (string Field, object? Value)[] filters)
    {
        DynamicParameters values = Values(filters);
        return database.Read(db => db.ExecuteScalar<long>($"SELECT COUNT(*) FROM {name}{Where(filters)}", values));
    }

    public List<JsonObject> List(long limit, long offset, params (string Field, object? Value)[] filters)
    {
        DynamicParameters values = Values(filters);
        values.Add("limit", limit);
        values.Add("offset", offset);
        return database.Read(db =>
            db.Query<string>($"SELECT document FROM {name}{Where(filters)} ORDER BY id LIMIT @limit OFFSET @offset", values)
                .Select(WireJson.ParseObject).ToList());
    }

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

    private static string Where((string Field, object? Value)[] filters)
    {
        string[] conditions =
            [.. filters.Where(f => f.Value is not null).Select(f => $"json_extract(document, '$.{f.Field}') = @{f.Field}")];
        return conditions.Length == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
    }

    private static DynamicParameters Values((string Field, object? Value)[] filters) =>
        new(filters.ToDictionary(filter => filter.Field, filter => filter.Value));

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
