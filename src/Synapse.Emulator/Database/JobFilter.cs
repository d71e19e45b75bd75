namespace Synapse.Emulator.Database;

/// <summary>Which jobs to list; what is null does not filter.</summary>
internal sealed record JobFilter
{
    public string? Status { get; init; }

    public long? Plugin { get; init; }

    public long? User { get; init; }

    public long? Agent { get; init; }

    public string? Action { get; init; }

    public long? CreatedAfter { get; init; }

    public string WhereClause
    {
        get
        {
            (object? Value, string Condition)[] all =
            [
                (Status, "status = @Status"),
                (Plugin, "plugin = @Plugin"),
                (User, "user = @User"),
                (Agent, "json_extract(document, '$.agent') = @Agent"),
                (Action, "json_extract(document, '$.action') = @Action"),
                (CreatedAfter, "created > @CreatedAfter"),
            ];
            string[] conditions = [.. all.Where(filter => filter.Value is not null).Select(filter => filter.Condition)];
            return conditions.Length == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
        }
    }
}
