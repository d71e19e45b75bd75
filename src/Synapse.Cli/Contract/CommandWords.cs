using System.Text.RegularExpressions;

namespace Synapse.Cli.Contract;

/// <summary>
/// The nouns and the verb of an operation. The nouns are the collections of the path. The verb follows from the method: list, get, create,
/// update, replace, delete; a POST to a last segment that is no collection is a verb itself, as in <c>/plugins/{id}/run/</c>.
/// </summary>
internal static partial class CommandWords
{
    /// <summary>Gives each operation words of its own.</summary>
    public static IReadOnlyDictionary<string, ApiOperation> Assign(IReadOnlyList<ApiOperation> operations)
    {
        var commands = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        foreach (ApiOperation operation in operations.OrderBy(operation => operation.GivenWords is null))
        {
            string words = operation.GivenWords ?? Of(operation, operations);
            if (!commands.TryAdd(words, operation))
            {
                string noun = words[..Math.Max(0, words.LastIndexOf(' '))];
                commands.Add($"{noun} {ToKebab(operation.Id)}".Trim(), operation);
            }
        }

        return commands;
    }

    public static string ToKebab(string name) => Underscores().Replace(name, "-").Trim('-').ToLowerInvariant();

    private static string Of(ApiOperation operation, IReadOnlyList<ApiOperation> operations)
    {
        string[] segments = [.. operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        string[] words = [.. segments.Where(segment => !IsParameter(segment) && !Version().IsMatch(segment)).Select(ToKebab)];
        bool endsInParameter = segments.Length > 0 && IsParameter(segments[^1]);
        bool isAction = operation.Method == "POST" && words.Length > 1 && !endsInParameter && !IsCollection(operation.Path, operations);
        string verb = operation.Method switch
        {
            _ when isAction => "",
            "GET" when operation.IsList => "list",
            "GET" => "get",
            "POST" => "create",
            "PATCH" => "update",
            "PUT" => operations.Any(other => other.Path == operation.Path && other.Method == "PATCH") ? "replace" : "update",
            _ => "delete",
        };
        return string.Join(' ', [.. words, verb]).Trim();
    }

    private static bool IsCollection(string path, IReadOnlyList<ApiOperation> operations) => operations.Any(other =>
        (other.Path == path && other.Method == "GET" && other.IsList)
        || (other.Path.StartsWith(path, StringComparison.Ordinal) && other.Path[path.Length..].StartsWith('{')));

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    [GeneratedRegex("^v[0-9]+$")]
    private static partial Regex Version();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Underscores();
}
