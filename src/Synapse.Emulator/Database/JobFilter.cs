namespace Synapse.Emulator.Database;

/// <summary>Which jobs to list; what is null does not filter.</summary>
internal sealed record JobFilter(string? Status = null, long? Plugin = null, long? User = null, long? CreatedAfter = null)
{
    public string WhereClause
    {
        get
        {
            var conditions = new List<string>(4);
            Add(Status, "status = @Status");
            Add(Plugin, "plugin = @Plugin");
            Add(User, "user = @User");
            Add(CreatedAfter, "created >= @CreatedAfter");
            return conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);

            void Add(object? value, string condition)
            {
                if (value is not null)
                {
                    conditions.Add(condition);
                }
            }
        }
    }
}
