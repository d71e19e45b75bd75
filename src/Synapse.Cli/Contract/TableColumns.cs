namespace Synapse.Cli.Contract;

/// <summary>
/// Which fields a table shows unless others are asked for: what tells entries apart first, then their state, and last when they were
/// created.
/// </summary>
internal static class TableColumns
{
    private const int Most = 7;
    private const string Created = "created";

    private static readonly string[] First =
    [
        "id", "timestamp", "level", "message", "name", "code", "version", "status", "progress", "provider", "category", "plugin", "action",
        "plugin_release", "num_replicas", "is_stable", "is_active", "is_default", "url", "agent",
    ];

    public static IReadOnlyList<string> Of(Schema? entry)
    {
        if (entry is null)
        {
            return [];
        }

        (string Name, Schema Schema)[] fields = [.. entry.Fields.Where(field => IsShown(field.Schema))];
        string[] ordered =
        [
            .. First.Where(name => fields.Any(field => field.Name == name)),
            .. fields.Select(field => field.Name).Except(First),
        ];
        bool hasTime = ordered.Contains(Created);
        return [.. ordered.Where(name => name != Created).Take(hasTime ? Most - 1 : Most), .. hasTime ? [Created] : (string[])[]];
    }

    // An id in place of which the object may stand is shown as the id.
    private static bool IsShown(Schema schema) =>
        !schema.IsSecret && (schema.IsScalar || schema.Forms.Any(form => form.Kind == ValueKind.Integer));
}
